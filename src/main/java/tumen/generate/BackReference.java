package tumen.generate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.Expletive;
import tumen.fact.Lexicon;
import tumen.fact.Pronouns;
import tumen.text.Sentence;
import tumen.text.Token;

/** Words that point back at something: he, the country, such camps; and whether the same sentence says before what it is. */
final class BackReference {
    /** Things of which there is one, or which everybody knows. */
    private static final Set<String> UNIQUE = words("""
        1st|age|air|northeast|northwest|southeast|southwest|atmosphere|autumn|beginning|century|country|day|daytime
        early|earth|east|end|environment|equator|evening|fall|first|future|ground|horizon
        internet|ionosphere|late|mid|middle|moon|morning|night|north
        ocean|other|past|pole|poles|police|poor|present|press|public|railway|rest|rich|same|sea|second|sky
        so-called|south|spring|start|summer|sun|third|time|universe|weather|west|wild
        winter|world|year\
        """);

    /** What every place or performance has one of. */
    static final Set<String> PLACED =
            Set.of("population", "audience", "coast", "inhabitant", "resident", "populace", "rate", "temperature");

    /** Of a people. */
    static final String PEOPLE = "\\p{Lu}\\p{L}+(?:ese|ish|ians?|eans?)";

    /** Offices of which every country or body has one of its own. */
    static final Set<String> RANKS = Set.of(
            "President",
            "King",
            "Queen",
            "Emperor",
            "Empress",
            "Prince",
            "Princess",
            "Duke",
            "Minister",
            "Governor",
            "Mayor",
            "Sultan",
            "Tsar",
            "Chancellor",
            "Bishop",
            "Archbishop",
            "General",
            "Marshal",
            "Admiral",
            "Director",
            "Senator",
            "Prime",
            "Chief");

    private static final Set<String> POSTMODIFIERS = Set.of("of", "that", "which", "who", "whose", "where", "between");

    private BackReference() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[|\\s]+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is known while a sentence is looked at.
     *
     * @param inKey the words of the key, which the learner does not see
     * @param personAsked whether the key is a person
     * @param labelled whether the title of the text stands in front
     * @param earlier what the paragraph says before
     * @param study the text
     */
    record Scope(Predicate<Token> inKey, boolean personAsked, boolean labelled, String earlier, Study study) {}

    /** Whether readers of this sentence alone cannot know what the word points at. */
    static boolean dangling(Sentence statement, Token token, Scope scope) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "he", "she", "his", "her", "him", "himself", "herself" ->
                person(statement, token, scope).isEmpty()
                        && !(word.matches("his|her")
                                && Pronouns.personAhead(
                                                statement,
                                                token,
                                                name -> name.proper()
                                                        && scope.study().personal(name.word()))
                                        .filter(subject -> !scope.inKey().test(subject))
                                        .isPresent());
            case "it", "its", "itself" ->
                !(token.capitalised() && token.index() > 0 && quoted(statement, token))
                        && !Expletive.is(statement, token)
                        && !(word.equals("its") && Pronouns.ahead(statement, token))
                        && (fronted(statement, token)
                                || singular(statement, token, scope.study()).isEmpty());
            case "they", "their", "them", "themselves" ->
                plural(statement, token, scope.study()).isEmpty();
            case "this", "these", "those", "such", "both", "each" -> pointer(statement, token, word);
            case "that" -> token.tag().equals("DT") && token.is("det") && !landBefore(statement, token, scope);
            case "i", "we", "you", "my", "our", "your", "us", "me" -> token.tagged("PRP") && !inTitle(statement, token);
            case "there" -> token.tag().equals("RB") && !token.is("expl") && !placed(statement, token);
            case "the" -> definite(statement, token, scope);
            case "none", "one", "some", "others", "most", "many", "few", "several" ->
                token.index() == 0 && next(statement.tokens(), token).tagged("VB");
            case "another", "other" -> token.index() == 0;
            default -> false;
        };
    }

    /** Whether it stands inside of quotation marks. */
    private static boolean quoted(Sentence statement, Token token) {
        return statement
                                .text()
                                .substring(0, token.span().start())
                                .chars()
                                .filter(c -> "\"“”".indexOf(c) >= 0)
                                .count()
                        % 2
                == 1;
    }

    /** It as the subject behind a participle in front: recorded in Wales, it sold well. */
    private static boolean fronted(Sentence statement, Token token) {
        return token.word().equalsIgnoreCase("it")
                && token.is("nsubj")
                && statement.head(token).filter(verb -> verb.head() < 0).isPresent()
                && statement.tokens().getFirst().tag().matches("VBN|VBG");
    }

    /** The words of the subject, which an object of the same verb cannot mean: the union listed it as threatened. */
    private static BitSet subject(Sentence statement, Token token) {
        // Ranked it 43rd: by its place it is an object, whatever the tree says.
        boolean behind = token.word().equals("it")
                && token.index() > 0
                && statement.tokens().get(token.index() - 1).tag().matches("VB[DZP]")
                && !statement.tokens().get(token.index() - 1).word().matches("(?:i|wa)s|were|did|does|had|has");
        if (behind) {
            return statement
                    .child(statement.tokens().get(token.index() - 1), "nsubj")
                    .map(statement::subtree)
                    .orElseGet(BitSet::new);
        }
        // Britain and Denmark feared that it would fall: neither of the two.
        Optional<Token> outer = statement
                .head(token)
                .filter(verb -> token.is("nsubj") && verb.is("ccomp"))
                .flatMap(statement::head)
                .flatMap(verb -> statement.child(verb, "nsubj"))
                .filter(subject -> statement.child(subject, "conj").isPresent());
        if (outer.isPresent()) {
            return statement.subtree(outer.get());
        }
        boolean object = token.is("obj") || token.is("iobj") || token.is("obl");
        return object ? doing(statement, token).map(statement::subtree).orElseGet(BitSet::new) : new BitSet();
    }

    /** The subject of the verb, or of the one around it: Norway in Norway was the first to see it. */
    private static Optional<Token> doing(Sentence statement, Token object) {
        Optional<Token> verb = statement.head(object);
        while (verb.isPresent()) {
            Optional<Token> subject = statement.child(verb.get(), "nsubj");
            if (subject.isPresent() || verb.get().relation().equals("acl:relcl")) {
                return subject;
            }
            verb = statement.head(verb.get());
        }
        return Optional.empty();
    }

    /** Whether a place is named before there. */
    private static boolean placed(Sentence statement, Token token) {
        return statement
                .text()
                .substring(0, token.span().start())
                .matches("(?s).*\\b(?:[Aa]t|[Ii]n|[Tt]o|[Nn]ear|[Ii]nto|from) (?:the )?\\p{Lu}.*");
    }

    /** The I of I'm Going to Tell You a Secret: between capitals or inside of quotation marks. */
    private static boolean inTitle(Sentence statement, Token token) {
        boolean capital =
                token.capitalised() && token.index() > 0 && !token.word().equals("I");
        boolean numeral = token.word().equals("I")
                && token.index() > 0
                && statement.tokens().get(token.index() - 1).proper();
        boolean first = token.word().equals("I")
                && statement.tokens().stream()
                        .skip(token.index() + 1L)
                        .limit(2)
                        .anyMatch(next -> next.capitalised() && !next.proper());
        return quoted(statement, token) || capital || first || numeral;
    }

    /** Whether he and she are not both spoken of where only one person is named. */
    private static boolean oneSex(Sentence statement, Token token, Study study) {
        boolean male = statement.tokens().stream().anyMatch(word -> word.word().matches("(?i)he|his|him"));
        boolean female =
                statement.tokens().stream().anyMatch(word -> word.word().matches("(?i)she|her|hers"));
        long people = statement.tokens().stream()
                .limit(token.index())
                .filter(word -> word.capitalised() && study.personal(word.word()))
                .filter(word -> word.index() == 0
                        || !study.personal(
                                statement.tokens().get(word.index() - 1).word()))
                .count();
        return !(male && female) || people > 1;
    }

    /** A person named before the pronoun. */
    private static Optional<Token> person(Sentence statement, Token token, Scope scope) {
        BitSet described = described(statement, token);
        described.or(doer(statement, token));
        described.or(met(statement, token));
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> !described.get(before.index()))
                .filter(before -> (before.capitalised() && scope.study().personal(before.word()))
                        || (scope.personAsked() && scope.inKey().test(before))
                        || (before.tagged("NN")
                                && Lexicon.role(before.lemma())
                                && (before.is("nsubj")
                                        || !scope.study().topic().title().isEmpty())
                                && !statement.tokens().getFirst().word().equals("As")))
                .filter(any -> oneSex(statement, token, scope.study()))
                .findFirst();
    }

    /** Charles of Lorraine in Charles of Lorraine, her brother-in-law: whom an apposition describes is not its own owner. */
    private static BitSet described(Sentence statement, Token token) {
        Optional<Token> name = statement
                .head(token)
                .filter(head -> token.tag().equals("PRP$") && head.is("appos"))
                .flatMap(statement::head);
        var words = new BitSet();
        name.ifPresent(head -> {
            words.or(statement.subtree(head));
            statement.head(token).ifPresent(noun -> words.andNot(statement.subtree(noun)));
        });
        return words;
    }

    /** Kari Lund in Kari Lund painted her: somebody else was painted. */
    private static BitSet doer(Sentence statement, Token token) {
        if (!token.tag().equals("PRP") || !token.word().matches("him|her")) {
            return new BitSet();
        }
        int verb = verb(statement, token);
        var words = new BitSet();
        if (verb >= 0) {
            statement.child(statement.tokens().get(verb), "nsubj").ifPresent(subject -> {
                words.or(statement.subtree(subject));
                statement.child(subject, "nmod:poss").map(statement::subtree).ifPresent(words::andNot);
            });
        }
        return words;
    }

    /** Kari Lund in by meeting Kari Lund, or in the war against Kari Lund, he learnt it: somebody else was met. */
    private static BitSet met(Sentence statement, Token token) {
        var words = new BitSet();
        boolean front = statement.text().matches("(?s)(?:By|After|Before|In|On|While|When) \\p{Ll}+ing .*");
        if (front && token.is("nsubj")) {
            statement.tokens().stream()
                    .limit(token.index())
                    .filter(before -> before.word().equals(","))
                    .reduce((first, last) -> last)
                    .ifPresent(comma -> words.set(0, comma.index()));
        }
        statement.tokens().stream()
                .limit(token.is("nsubj") ? token.index() : 0)
                .filter(before -> before.word().matches("(?i)against|unlike|versus") && before.is("case"))
                .flatMap(before -> statement.head(before).stream())
                .forEach(name -> words.or(statement.subtree(name)));
        return words;
    }

    private static Optional<Token> singular(Sentence statement, Token token, Study study) {
        BitSet subject = subject(statement, token);
        boolean joined = token.index() > 0
                && statement.tokens().get(token.index() - 1).word().matches("and|or|,");
        int verb = verb(statement, token);
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> !subject.get(before.index()))
                .filter(before -> joined || !before.is("obj") || before.head() != verb)
                .filter(before ->
                        token.tag().equals("PRP$") || before.is("nsubj") || before.is("obj") || before.head() < 0)
                .filter(before -> before.tag().equals("NN") || before.tag().equals("NNP"))
                .filter(before -> !Lexicon.role(before.lemma()))
                .filter(before -> !before.is("compound") || before.proper())
                .filter(before -> !before.proper()
                        || (!study.personal(before.word()) && !before.word().matches(DateForm.ANY_MONTH)))
                .findFirst();
    }

    /** The verb that the word hangs on, or -1. */
    private static int verb(Sentence statement, Token token) {
        Token at = token;
        while (at.head() >= 0 && !at.tagged("VB")) {
            at = statement.tokens().get(at.head());
        }
        return at.tagged("VB") ? at.index() : -1;
    }

    private static Optional<Token> plural(Sentence statement, Token token, Study study) {
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> before.tag().equals("NNS")
                        || before.tag().equals("NNPS")
                        || (before.is("conj") && before.tagged("NN"))
                        || (before.tag().equals("NNP")
                                && before.is("nsubj")
                                && !study.personal(before.word())
                                && (Lexicon.body(before.word()) || ownsIt(statement, before, token))
                                && !token.word().equalsIgnoreCase("them")))
                .findFirst();
    }

    /** Nordfly opened their office: the subject of the same verb, as one says of bands and companies. */
    private static boolean ownsIt(Sentence statement, Token subject, Token owner) {
        return owner.tag().equals("PRP$") && subject.head() >= 0 && subject.head() == verb(statement, owner);
    }

    private static boolean pointer(Sentence statement, Token token, String word) {
        List<Token> tokens = statement.tokens();
        Token next = token.index() + 1 < tokens.size() ? tokens.get(token.index() + 1) : token;
        if (word.equals("such")) {
            return !next.word().equals("as");
        }
        if (word.equals("both")) {
            return next.tag().equals("NNS") || next.word().equals("of") || next.tagged("VB");
        }
        if (word.equals("each")) {
            return (next.tagged("NN") || (next.tagged("VB") && token.index() == 0))
                    && tokens.stream()
                            .limit(token.index())
                            .noneMatch(before -> before.tag().equals("NNS"))
                    && !next.word().matches("year|month|day|week|season|summer|winter|other");
        }
        if (word.equals("those")) {
            return !next.word().matches("who|of|in|with|that|from");
        }
        return !spokenOf(statement, token, nounAfter(tokens, token));
    }

    private static Token nounAfter(List<Token> tokens, Token token) {
        Token noun = token;
        for (int i = token.index() + 1; i < Math.min(tokens.size(), token.index() + 5); i++) {
            if (tokens.get(i).tagged("NN")) {
                noun = tokens.get(i);
                if (i + 1 >= tokens.size() || !tokens.get(i + 1).tagged("NN")) {
                    return noun;
                }
            }
        }
        return noun;
    }

    /** The N, unless something in or behind the phrase says which one, or N was spoken of before. */
    private static boolean definite(Sentence statement, Token article, Scope scope) {
        List<Token> tokens = statement.tokens();
        if (next(tokens, article).word().equals("same")) {
            return !sameAs(tokens, article);
        }
        int end = end(statement, article, scope);
        Token head = tokens.get(end);
        boolean direction = head.word().matches("North|South|East|West") && end == article.index() + 1;
        if (direction && !postmodified(statement, head)) {
            return true;
        }
        if (series(statement, article, head)) {
            return true;
        }
        boolean officer = head.capitalised()
                && RANKS.contains(head.word())
                && !next(tokens, head).capitalised()
                && !postmodified(statement, head)
                && tokens.subList(article.index() + 1, end).stream()
                        .allMatch(inside -> inside.tag().equals("JJ")
                                || Realiser.PEOPLE.matcher(inside.word()).matches());
        if (officer) {
            return true;
        }
        for (int i = article.index() + 1; i <= end; i++) {
            Token inside = tokens.get(i);
            boolean alone = general(tokens.subList(article.index() + 1, end + 1));
            boolean highest = inside.tag().equals("JJS") || inside.tag().equals("RBS");
            if (inside.word().matches("[\"“‘'`]|``")) {
                return false; // the term "harbour music"
            }
            boolean asked = scope.inKey().test(inside) && !counts(inside, article);
            if (asked || (licence(inside) && !alone && !highest)) {
                return false;
            }
        }
        if (superlative(tokens, article.index() + 1, end) && !scoped(statement, tokens, end)) {
            return true;
        }
        boolean movement = head.tag().equals("NNS")
                && head.index() == article.index() + 1
                && head.lemma().endsWith("ist")
                && !Lexicon.role(head.lemma());
        if (movement) {
            return false;
        }
        // At the ground: a club's, not the earth.
        boolean site = head.lemma().equals("ground")
                && article.index() > 0
                && tokens.get(article.index() - 1).word().matches("(?i)at|of");
        if (UNIQUE.contains(head.lemma().toLowerCase(Locale.ROOT))
                && !head.lemma().equals("country")
                && !site
                && !(head.lemma().equals("railway") && head.is("nsubj"))) {
            return false;
        }
        return !superlative(tokens, article.index() + 1, end)
                && !postmodified(statement, head)
                && !spokenOf(statement, article, head)
                && !belongs(statement, article, head)
                && !kind(tokens.subList(article.index() + 1, end + 1), scope.study())
                && !named(statement, article, head, scope);
    }

    /** The five: a number behind the article says how many, and not which. */
    private static boolean counts(Token number, Token article) {
        return number.tag().equals("CD")
                && number.index() == article.index() + 1
                && !number.word().matches("(?i).*(?:st|nd|rd|th)|second");
    }

    /** Where the phrase ends that begins with the article. */
    static int end(Sentence statement, Token article, Scope scope) {
        List<Token> tokens = statement.tokens();
        Token noun = article.head() > article.index() ? tokens.get(article.head()) : next(tokens, article);
        if (noun.tagged("VB") || noun.tagged("RB")) {
            noun = next(tokens, article);
        }
        int end = noun.index();
        while (end + 1 < tokens.size()
                && tokens.get(end + 1).tagged("NN")
                && !scope.inKey().test(tokens.get(end + 1))) {
            end++;
        }
        return behindHyphen(tokens, end);
    }

    /** The great bittern, the okapi in a text of that title: the kind, whichever of them. */
    private static boolean kind(List<Token> phrase, Study study) {
        String words = phrase.stream().map(Token::word).collect(Collectors.joining(" "));
        String title = study.topic().title().toLowerCase(Locale.ROOT);
        boolean named = phrase.size() == 1 ? study.topic().namesKind() : title.contains(" ");
        return named && words.toLowerCase(Locale.ROOT).contains(title);
    }

    /** In Germany and the country's coast: the one country, or city, that the statement names before. */
    private static boolean named(Sentence statement, Token article, Token head, Scope scope) {
        List<Token> tokens = statement.tokens();
        String noun = head.lemma().equals("nation") ? "country" : head.lemma();
        boolean bare = head.index() == article.index() + 1
                && noun.matches("country|city|state")
                && !next(tokens, head).tagged("NN");
        boolean inside = next(tokens, head).tag().equals("POS")
                || (article.index() > 0
                        && tokens.get(article.index() - 1)
                                .word()
                                .matches("(?i)in|of|inside|outside|across|throughout|within"));
        if (!bare || !inside || !scope.study().topic().pair().isEmpty()) {
            return false;
        }
        return names(tokens.subList(0, article.index()), scope)
                        .filter(name -> isA(name, noun, scope.study()))
                        .distinct()
                        .count()
                == 1;
    }

    /** Relations with France over that country's wish: a name of such a thing stands before. */
    private static boolean landBefore(Sentence statement, Token pointer, Scope scope) {
        String noun = next(statement.tokens(), pointer).lemma();
        return noun.matches("country|city|state")
                && names(statement.tokens().subList(0, pointer.index()), scope)
                        .anyMatch(name -> isA(name, noun, scope.study()));
    }

    private static boolean isA(String name, String noun, Study study) {
        return (noun.equals("country") && Lexicon.country(name))
                || !Siblings.known().with(noun, name).isEmpty()
                || study.topic().only(noun).filter(name::equals).isPresent();
    }

    /** The names among the words, without what the key hides and without the side of a land that they name. */
    private static Stream<String> names(List<Token> tokens, Scope scope) {
        var names = Stream.<String>builder();
        var name = new StringJoiner(" ");
        for (Token token : tokens) {
            boolean part =
                    token.proper() && token.capitalised() && !scope.inKey().test(token);
            if (part && !token.word().matches("(?:North|South|East|West)ern|Central")) {
                name.add(token.word());
            } else if (!part && name.length() > 0) {
                names.add(name.toString());
                name = new StringJoiner(" ");
            }
        }
        return (name.length() > 0 ? names.add(name.toString()) : names).build();
    }

    /** The second round, the semi-finals: of what is not said, nor does the statement name any games. */
    static boolean series(Sentence statement, Token article, Token head) {
        boolean ordered = head.index() == article.index() + 2
                && statement
                        .tokens()
                        .get(article.index() + 1)
                        .word()
                        .matches("first|second|third|fourth|fifth|sixth|last|next|final|opening")
                && head.lemma().matches("round|leg|match|game|stage|half|episode|heat|lap");
        boolean last = head.index() == article.index() + 1 && head.lemma().matches("final|semi-?final|quarter-?final");
        return (ordered || last)
                && !postmodified(statement, head)
                && statement.tokens().stream()
                        .noneMatch(
                                token -> token.capitalised()
                                        && token.word()
                                                .matches(
                                                        "Cups?|League|Championships?|Olympics?|Games|Tournament|Open|Trophy|Series|Prix|Masters|Bowl"));
    }

    /** At the same time, in the same year behind a year, the same as: it is said as what. */
    private static boolean sameAs(List<Token> tokens, Token article) {
        String noun =
                tokens.get(Math.min(article.index() + 2, tokens.size() - 1)).word();
        List<Token> behind = tokens.subList(article.index(), tokens.size());
        List<Token> before = tokens.subList(0, article.index());
        boolean dated = noun.matches("year|month|day|week|decade|century")
                && before.stream().anyMatch(token -> token.tag().equals("CD"));
        return noun.matches("time|way")
                || dated
                || behind.stream().anyMatch(token -> token.word().equals("as"))
                || before.stream().anyMatch(token -> token.word().equals(noun));
    }

    static boolean superlative(List<Token> tokens, int first, int last) {
        return tokens.subList(first, last + 1).stream()
                .anyMatch(token -> token.tag().equals("JJS") || token.tag().equals("RBS"));
    }

    /** Whether it is said among what: the longest of Norway, the first to land. */
    private static boolean scoped(Sentence statement, List<Token> tokens, int end) {
        boolean measured = end + 2 < tokens.size()
                && tokens.get(end + 1).word().equals("at")
                && !tokens.get(end + 2).capitalised()
                && !tokens.get(end + 2).tag().equals("DT");
        return (!measured && postmodified(statement, tokens.get(end)))
                || (!measured
                        && end + 1 < tokens.size()
                        && tokens.get(end + 1)
                                .word()
                                .matches(
                                        "of|in|on|at|to|that|which|who|ever|since|by|from|for|with|among|known|recorded|built"));
    }

    /** The radio-wave reflecting layer: the noun behind a compound with a hyphen. */
    private static int behindHyphen(List<Token> tokens, int end) {
        if (end + 2 >= tokens.size() || !tokens.get(end + 1).word().equals("-")) {
            return end;
        }
        int last = end;
        for (int i = end + 2; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean noun = token.tagged("NN");
            if (!noun
                    && !token.tag().matches("JJ|VBG|VBN|HYPH|:")
                    && !token.word().equals("-")) {
                break;
            }
            last = noun ? i : last;
        }
        return last;
    }

    /** The period 1716–1732; the population, the capital behind the name of a place. */
    private static boolean belongs(Sentence statement, Token article, Token head) {
        Token after = next(statement.tokens(), head);
        boolean measure = next(statement.tokens(), after).tag().equals("NNS");
        boolean numbered = after.index() > head.index() && after.word().matches("\\d{3,}.*") && !measure;
        boolean placed = PLACED.contains(head.lemma().toLowerCase(Locale.ROOT))
                && statement.tokens().stream()
                        .limit(article.index())
                        .anyMatch(before -> before.proper()
                                && !before.word().matches(DateForm.ANY_MONTH)
                                && !before.word().matches(PEOPLE));
        return numbered || placed;
    }

    /** The Cathedral, the City Council, the Queen: capitals alone do not say which one. */
    private static boolean general(List<Token> phrase) {
        return phrase.stream()
                .allMatch(
                        token -> token.capitalised()
                                && (Lexicon.spot(token.word())
                                        || Lexicon.body(token.word())
                                        || RANKS.contains(token.word())
                                        || token.word()
                                                .matches(
                                                        "Cathedral|War|Treaty|Convention|Protocol|Charter|Pact|Accord|Act|City|State|National|Supreme|Royal|Regional|Municipal|Central|Public|Provincial|Federal|Town|Old|New|Art|Gallery|Executive|System|Series|Programme|Program|Project|Plan|Band")));
    }

    private static Token next(List<Token> tokens, Token token) {
        return tokens.get(Math.min(token.index() + 1, tokens.size() - 1));
    }

    private static boolean licence(Token token) {
        return token.proper()
                || token.capitalised()
                || token.word().matches("\\d[\\d,.]{2,}")
                || token.tag().equals("JJS")
                || token.tag().equals("RBS")
                || token.word()
                        .matches(
                                "(?i)first|second|third|fourth|fifth|last|only|main|\\d+s|\\d+(?:st|nd|rd|th)|(?!\\w*west)\\w+est");
    }

    private static boolean postmodified(Sentence statement, Token head) {
        List<Token> tokens = statement.tokens();
        boolean tree = statement.children(head).stream()
                .filter(child -> child.index() > head.index())
                .anyMatch(child -> (child.is("nmod") && !temporal(child))
                        || child.is("appos")
                        || (child.is("acl")
                                && !tokens.get(head.index() + 1).word().equals(",")));
        Token after = next(tokens, head);
        boolean title = after.word().matches("[\"“‘'`]|``") && !quoted(statement, head);
        if (after.index() > head.index() && (title || after.capitalised())) {
            return true;
        }
        if (head.capitalised()
                && after.word().matches("in|at")
                && next(tokens, after).capitalised()) {
            return true;
        }
        return tree
                || (after.index() > head.index() && POSTMODIFIERS.contains(after.word()))
                || (after.tag().equals("VBN")
                        && !after.is("root")
                        && statement.child(after, "aux").isEmpty()
                        && after.is("acl"));
    }

    /** In 1836: when does not say which. */
    private static boolean temporal(Token token) {
        return token.tag().equals("CD") || token.word().matches(DateForm.ANY_MONTH);
    }

    /** Holm, a lake, is named after the lake: what is done to something is not done to the subject itself. */
    private static boolean doneTo(Sentence statement, Token before, Token head) {
        boolean object = head.is("obj") || head.is("obl");
        return object
                && head.tag().equals("NN")
                && statement
                        .head(head)
                        .flatMap(verb -> statement.child(verb, "nsubj", "nsubj:pass"))
                        .filter(subject -> subject.index() == before.index()
                                || (before.is("appos") && before.head() == subject.index()))
                        .isPresent();
    }

    /** Another one of the sort is not the same: the Kari Lighthouse is not the old lighthouse. */
    private static boolean spokenOf(Sentence statement, Token article, Token head) {
        boolean described = head.index() - article.index() > 1 && !head.capitalised();
        return statement.tokens().stream()
                .limit(article.index())
                .filter(before -> !doneTo(statement, before, head))
                .filter(before -> !described || !before.proper())
                .anyMatch(before -> before.lemma().equalsIgnoreCase(head.lemma()));
    }
}
