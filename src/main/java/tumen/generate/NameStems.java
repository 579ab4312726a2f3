package tumen.generate;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/** Writes questions for names: who, which president, by whom, during which war, where. */
final class NameStems {
    private static final String KEY = String.valueOf(Clause.KEY);
    /** All kings, settlers under King: more than a noun that says who it was. */
    private static final Pattern NO_ROLE = Pattern.compile(
            "(?i)(?:no|some|many|all|both|only|even|just|perhaps|probably|possibly|mainly|his|her|its|their)\\b.*|.*\\b(?:with|by|or|to|from|for|between|than|as|in|at|on|under)\\b.*|.*\\bof|(?!king"
                + " )\\p{L}+ing .*");

    private static final Pattern FORM_OF_ADDRESS =
            Pattern.compile("Brother|Sister|Father|Mother|(?:M(?:rs?|s)|Dr|Prof)[.]?|Miss|Madame?|Sir|Lady");

    /** Copied from a design by Olaf Berg, set up during a visit by him: he did not copy it, nor set it up. */
    private static final Pattern OF_A_WORK =
            Pattern.compile("\\bfrom (?:an?|the) (?:[\\p{L}-]+ ){1,3}by (?:[\\p{L}-]+ )*$"
                + "|\\b(?:visit|tour|trip|speech|talk|lecture|address|raid|attack|alterations|repairs|additions|extensions|designs?|plans|drawings|translation|adaptation)"
                + " by (?:[\\p{L}-]+ )*$");

    /** Olaf Berg's mother was the blank. */
    private static final Pattern RELATIVE =
            Pattern.compile("(?<whose>(?:\\p{Lu}[\\p{L}.’'-]* )*\\p{Lu}[\\p{L}.’'-]*['’]s?"
                    + " (?:mother|father|wife|husband|first wife|second wife)) (?<verb>was|is) " + KEY + "\\.");

    private static final Pattern AGENT = Pattern.compile(" by (?<role>[^,.;]{0,60}?)" + KEY + ",?(?=[ .])");
    private static final Pattern EVENT = Pattern.compile(",? ?\\b[Dd]uring (?:the )?" + KEY + ",?");
    private static final Pattern PLACE = Pattern.compile(
            ",? ?\\b(?<prep>[Ii]n|[Aa]t) (?:the )?" + KEY + "(?<around>(?:, \\p{Lu}[\\p{L} ]+?(?=,| on | in |\\.$))*)"
                    + "(?:,(?! (?:the|an?|which|who|where|whose) ))?");

    private final Study study;
    private final Inversion inversion;

    NameStems(Study study, Inversion inversion) {
        this.study = study;
        this.inversion = inversion;
    }

    /** The question; empty when no pattern fits. */
    Optional<StemWriter.Stem> write(Fact.Named named, Clause clause) {
        return switch (named.kind()) {
            case PERSON -> person(named, clause);
            case EVENT -> event(named, clause);
            case PLACE -> place(named, clause);
            case ORGANISATION, OTHER -> Optional.empty();
        };
    }

    private Optional<StemWriter.Stem> person(Fact.Named named, Clause clause) {
        Optional<StemWriter.Stem> namesake = ToldStems.namesake(clause, "whom", inversion);
        if (namesake.isPresent()) {
            return namesake;
        }
        Matcher relative = RELATIVE.matcher(clause.frame());
        if (relative.matches()) {
            return Optional.of(
                    new StemWriter.Stem("Who " + relative.group("verb") + " " + relative.group("whose") + "?", "who"));
        }
        Matcher agent = AGENT.matcher(clause.frame());
        if (agent.find()
                && !OF_A_WORK.matcher(clause.leading()).find()
                && !clause.frame().substring(agent.end()).startsWith(" and ")) {
            String role = agent.group("role").strip();
            String asking = role.isEmpty() ? "Who" : "Which " + small(role.replaceFirst("^(?:the|an?) ", ""));
            Sentence told = inversion.parse(clause.statement());
            boolean alone = !agent.group().endsWith(",")
                    && !role.matches(
                            ".*\\b(?:time|age|reign|death|end|beginning|order|hand|command|name|help|means|way)"
                                    + " of\\b.*")
                    && !FORM_OF_ADDRESS.matcher(role).matches()
                    && !NO_ROLE.matcher(role).matches()
                    && !clause.frame().substring(agent.end()).matches("(?s) (?:of|who|whose|in \\p{Lu}).*");
            if (alone
                    && passive(told, clause)
                    && (role.isEmpty() || role.equals(named.role()) || role.endsWith(" " + named.role()))) {
                return inversion
                        .realiser()
                        .active(
                                told,
                                new Span(
                                        agent.start(),
                                        agent.end() + clause.key().length() - 1),
                                asking)
                        .map(stem -> new StemWriter.Stem(stem, "by-whom"));
            }
        }
        Sentence statement = inversion.parse(clause.statement());
        Optional<BitSet> subject = inversion.realiser().subjectOf(statement);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        String words = statement.cover(subject.get()).of(statement.text());
        if (!words.contains(clause.key())) {
            return Optional.empty();
        }
        String role = words.substring(0, words.indexOf(clause.key())).strip().replaceFirst("^(?:[Tt]he|[Aa]n?) ", "");
        String behind =
                words.substring(words.indexOf(clause.key()) + clause.key().length());
        boolean apposition = behind.matches(", [A-Za-z][^,\\d]{3,80},?");
        boolean joint = NO_ROLE.matcher(role).matches();
        if ((!behind.isEmpty() && !apposition)
                || joint
                || ofPossessor(statement, clause)
                || role.contains(",")
                || role.matches("former|then|late|future|current|new|young|old|fellow")
                || FORM_OF_ADDRESS.matcher(role).matches()
                || !ofSomebody(role)
                || role.matches(".*['’]s? .*")
                || role.matches(".*(?:\\band\\b|\\d).*")) {
            return Optional.empty();
        }
        boolean told = statement
                .text()
                .substring(statement.cover(subject.get()).end())
                .strip()
                .contains(" ");
        if (!told) {
            return Optional.empty(); // the historian explains
        }
        String asking = role.isEmpty() ? "Who" : "Which " + opening(small(role), statement);
        if (apposition
                && behind.matches(".*['’]s (?:first|second|third|fourth|fifth|only|last|eldest|youngest)\\b.*")) {
            return Optional.empty(); // his third wife: there is one
        }
        if (apposition && role.isEmpty()) {
            asking = "Which "
                    + behind.replaceAll("^, (?:the |an? )?|,$", "")
                            .replaceFirst("^(\\p{Lu}[^ ]*(?: \\p{Lu}[^ ]*)*)['’]s (.*)$", "$2 of $1");
        }
        return inversion.realiser().subject(statement, asking).map(stem -> new StemWriter.Stem(stem, "who"));
    }

    /** Whether a role is that of a human being: not the capital of a baron, nor half of the name itself. */
    private static boolean ofSomebody(String role) {
        String own = role.replaceFirst("(?s),? (?:of|that|who|which|from|in|for|at|to|and|by|on|with) .*", "");
        String noun = own.substring(own.lastIndexOf(' ') + 1);
        return role.isEmpty()
                || Lexicon.human(noun)
                || Lexicon.human(noun.replaceFirst("-?(?:elect|general|designate)$", ""));
    }

    /** The words of the playwright Lund: the name belongs to what stands behind of, and the words are the subject. */
    private static boolean ofPossessor(Sentence statement, Clause clause) {
        Optional<Token> subject = statement.root().flatMap(root -> statement.child(root, "nsubj"));
        Token at = statement.within(Clause.keyIn(statement, clause)).getLast();
        boolean owned = false;
        while (at.head() >= 0 && !at.is("nsubj")) {
            owned |= at.is("nmod") && at.index() > subject.map(Token::index).orElse(0);
            at = statement.tokens().get(at.head());
        }
        return owned && subject.filter(token -> !token.proper()).isPresent();
    }

    /** Whether the main verb is passive and stands right before the agent's phrase. */
    private static boolean passive(Sentence statement, Clause clause) {
        Optional<Token> root = statement.root();
        if (root.isEmpty()
                || statement.child(root.get(), "aux").isEmpty()
                || !root.get().tag().equals("VBN")) {
            return false;
        }
        int key = clause.frame().indexOf(Clause.KEY);
        return statement.tokens().stream()
                .filter(token -> token.tagged("VB") && token.span().end() <= key)
                .allMatch(token -> token.index() <= root.get().index());
    }

    private Optional<StemWriter.Stem> event(Fact.Named named, Clause clause) {
        Matcher during = EVENT.matcher(clause.frame());
        if (!during.find() || !named.words().matches(".*\\bWars?\\b.*")) {
            return Optional.empty();
        }
        return inversion
                .of(during.replaceFirst(" "), "During which war")
                .map(stem -> new StemWriter.Stem(stem, "during"));
    }

    /** What is asked for: the city, the country, where in Sweden. Where alone has as many answers as places lie around one. */
    private static String asking(Fact.Named named, Matcher in) {
        String around = in.group("around").replaceFirst("^, ", "");
        if (!around.isEmpty()) {
            return "Where in " + around;
        }
        Set<String> sorts = Siblings.known().sorts(named.words()).keySet();
        boolean inside = in.group("prep").equalsIgnoreCase("in");
        boolean city = sorts.contains("city") || named.words().endsWith(" City");
        if (inside && city && !sorts.contains("country")) {
            return "In which city";
        }
        boolean country = Lexicon.country(named.words()) && !city && !sorts.contains("great city");
        return inside && country ? "In which country" : "Where";
    }

    private Optional<StemWriter.Stem> place(Fact.Named named, Clause clause) {
        Matcher in = PLACE.matcher(clause.frame());
        if (!in.find()) {
            return Optional.empty();
        }
        String rest = in.replaceFirst(" ");
        boolean others = study.all().stream()
                .anyMatch(fact -> fact instanceof Fact.Named other
                        && other.kind() == Fact.Sort.PLACE
                        && rest.contains(other.words())
                        && rest.matches("(?s).* (?:in|at|on|near) (?:the )?" + Pattern.quote(other.words()) + ".*"));
        // A railway, the first in Norway, was opened: without the place the aside is left with half of its sentence.
        boolean aside = clause.leading().matches("(?s).*, (?:the|an?|one) [^,]*")
                && clause.following().startsWith(",")
                && clause.following().matches("(?s), (?:was|were|is|are|had|has|\\p{Ll}+ed)\\b.*");
        // Where was a Norwegian embassy opened: in many cities; the blank goes on to say of which land.
        boolean embassy = rest.matches("(?s).*\\b(?:embassy|consulate|high commission) (?:was|were)"
                + " (?:re)?(?:opened|closed|established)\\b.*");
        if (others || embassy || aside) {
            return Optional.empty();
        }
        return inversion.of(rest, asking(named, in)).map(stem -> new StemWriter.Stem(stem, "where"));
    }

    /** Former player: an adjective has its capital from the beginning of the sentence. */
    private static String opening(String role, Sentence statement) {
        Token first = statement.tokens().getFirst();
        boolean common = role.startsWith(first.word() + " ")
                && (first.tag().matches("JJ|NN|RB|VBN|VBG") || first.word().matches("\\p{L}{4,}(?:al|ar|ic|ive|ous)"))
                && role.substring(first.word().length() + 1).matches("\\p{Ll}.*")
                && !FirstLetter.PEOPLE.matcher(first.word()).matches()
                && !Lexicon.country(first.word());
        boolean alone = role.equals(first.word()) && first.tag().equals("NN");
        return common || alone ? Character.toLowerCase(role.charAt(0)) + role.substring(1) : role;
    }

    /** A title that stands alone is a common noun in a question: which general. */
    private static String small(String role) {
        return Lexicon.role(role) ? role.toLowerCase(Locale.ROOT) : role;
    }
}
