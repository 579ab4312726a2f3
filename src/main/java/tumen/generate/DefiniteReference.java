package tumen.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Whether the N, this N and such N mean something that the sentence names itself, or that everybody knows. */
final class DefiniteReference {
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

    private DefiniteReference() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[|\\s]+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    static boolean pointer(Sentence statement, Token token, String word) {
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
        return !spokenOf(statement, token, NounPhrase.nounAfter(tokens, token));
    }

    /** The N, unless something in or behind the phrase says which one, or N was spoken of before. */
    static boolean definite(Sentence statement, Token article, BackReference.Scope scope) {
        List<Token> tokens = statement.tokens();
        if (NounPhrase.next(tokens, article).word().equals("same")) {
            return !sameAs(tokens, article);
        }
        int end = NounPhrase.end(statement, article, scope);
        Token head = tokens.get(end);
        boolean direction = head.word().matches("North|South|East|West") && end == article.index() + 1;
        if (direction && !NounPhrase.postmodified(statement, head)) {
            return true;
        }
        if (series(statement, article, head)) {
            return true;
        }
        boolean officer = head.capitalised()
                && RANKS.contains(head.word())
                && !NounPhrase.next(tokens, head).capitalised()
                && !NounPhrase.postmodified(statement, head)
                && tokens.subList(article.index() + 1, end).stream()
                        .allMatch(inside -> inside.tag().equals("JJ")
                                || FirstLetter.PEOPLE.matcher(inside.word()).matches());
        if (officer) {
            return true;
        }
        for (int i = article.index() + 1; i <= end; i++) {
            Token inside = tokens.get(i);
            boolean alone = NounPhrase.general(tokens.subList(article.index() + 1, end + 1));
            boolean highest = inside.tag().equals("JJS") || inside.tag().equals("RBS");
            if (inside.word().matches("[\"“‘'`]|``")) {
                return false; // the term "harbour music"
            }
            boolean asked = scope.inKey().test(inside) && !NounPhrase.counts(inside, article);
            if (asked || (NounPhrase.licence(inside) && !alone && !highest)) {
                return false;
            }
        }
        if (NounPhrase.superlative(tokens, article.index() + 1, end) && !scoped(statement, tokens, end)) {
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
        return !NounPhrase.superlative(tokens, article.index() + 1, end)
                && !NounPhrase.postmodified(statement, head)
                && !spokenOf(statement, article, head)
                && !belongs(statement, article, head)
                && !kind(tokens.subList(article.index() + 1, end + 1), scope.study())
                && !named(statement, article, head, scope);
    }

    /** The great bittern, the okapi in a text of that title: the kind, whichever of them. */
    private static boolean kind(List<Token> phrase, Study study) {
        String words = phrase.stream().map(Token::word).collect(Collectors.joining(" "));
        String title = study.topic().title().toLowerCase(Locale.ROOT);
        boolean named = phrase.size() == 1 ? study.topic().namesKind() : title.contains(" ");
        return named && words.toLowerCase(Locale.ROOT).contains(title);
    }

    /** In Germany and the country's coast: the one country, or city, that the statement names before. */
    private static boolean named(Sentence statement, Token article, Token head, BackReference.Scope scope) {
        List<Token> tokens = statement.tokens();
        String noun = head.lemma().equals("nation") ? "country" : head.lemma();
        boolean bare = head.index() == article.index() + 1
                && noun.matches("country|city|state")
                && !NounPhrase.next(tokens, head).tagged("NN");
        boolean inside = NounPhrase.next(tokens, head).tag().equals("POS")
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
    static boolean landBefore(Sentence statement, Token pointer, BackReference.Scope scope) {
        String noun = NounPhrase.next(statement.tokens(), pointer).lemma();
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
    private static Stream<String> names(List<Token> tokens, BackReference.Scope scope) {
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
                && !NounPhrase.postmodified(statement, head)
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

    /** Whether it is said among what: the longest of Norway, the first to land. */
    private static boolean scoped(Sentence statement, List<Token> tokens, int end) {
        boolean measured = end + 2 < tokens.size()
                && tokens.get(end + 1).word().equals("at")
                && !tokens.get(end + 2).capitalised()
                && !tokens.get(end + 2).tag().equals("DT");
        return (!measured && NounPhrase.postmodified(statement, tokens.get(end)))
                || (!measured
                        && end + 1 < tokens.size()
                        && tokens.get(end + 1)
                                .word()
                                .matches(
                                        "of|in|on|at|to|that|which|who|ever|since|by|from|for|with|among|known|recorded|built"));
    }

    /** The period 1716–1732; the population, the capital behind the name of a place. */
    private static boolean belongs(Sentence statement, Token article, Token head) {
        Token after = NounPhrase.next(statement.tokens(), head);
        boolean measure = NounPhrase.next(statement.tokens(), after).tag().equals("NNS");
        boolean numbered = after.index() > head.index() && after.word().matches("\\d{3,}.*") && !measure;
        boolean placed = PLACED.contains(head.lemma().toLowerCase(Locale.ROOT))
                && statement.tokens().stream()
                        .limit(article.index())
                        .anyMatch(before -> before.proper()
                                && !before.word().matches(DateForm.ANY_MONTH)
                                && !before.word().matches(PEOPLE));
        return numbered || placed;
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
