package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tumen.fact.Lexicon;
import tumen.text.Sentence;
import tumen.text.Token;

/** Refuses questions that point at something the learner has not been told: he, the country, such camps. */
final class DanglingGate implements Gate {
    private static final Set<String> UNIQUE = Set.of(
            "1st",
            "age",
            "air",
            "aristocracy",
            "army",
            "atmosphere",
            "autumn",
            "beginning",
            "century",
            "church",
            "country",
            "day",
            "daytime",
            "early",
            "earth",
            "east",
            "economy",
            "end",
            "environment",
            "equator",
            "evening",
            "fall",
            "first",
            "future",
            "ground",
            "horizon",
            "internet",
            "ionosphere",
            "late",
            "law",
            "media",
            "mid",
            "middle",
            "military",
            "moon",
            "morning",
            "navy",
            "night",
            "nobility",
            "north",
            "ocean",
            "other",
            "past",
            "pole",
            "poles",
            "police",
            "poor",
            "present",
            "press",
            "public",
            "rest",
            "rich",
            "same",
            "sea",
            "second",
            "sky",
            "so-called",
            "south",
            "spring",
            "start",
            "state",
            "summer",
            "sun",
            "third",
            "time",
            "universe",
            "water",
            "way",
            "weather",
            "west",
            "wild",
            "winter",
            "world",
            "year");
    private static final Set<String> POSTMODIFIERS = Set.of(
            "of", "that", "which", "who", "whom", "whose", "where", "between", "for", "to", "in", "at", "from", "on",
            "against", "by", "with");

    private static final String MONTH =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        Sentence statement = draft.statement();
        for (Token token : statement.tokens()) {
            if (draft.inKey(token)) {
                continue;
            }
            if (dangling(draft, statement, token, study)) {
                return Optional.of("Readers cannot know what “" + around(statement, token) + "” points at.");
            }
        }
        return Optional.empty();
    }

    private static String around(Sentence statement, Token token) {
        int last = token.tagged("PRP") && !token.tag().equals("PRP$")
                ? token.index()
                : Math.min(token.index() + 1, statement.tokens().size() - 1);
        return statement.words(token.index(), last);
    }

    private static boolean dangling(Draft draft, Sentence statement, Token token, Study study) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "he", "she", "his", "her", "him", "himself", "herself" ->
                person(draft, statement, token, study).isEmpty();
            case "it", "its", "itself" ->
                !expletive(statement, token)
                        && singular(statement, token, study).isEmpty();
            case "they", "their", "them", "themselves" ->
                plural(statement, token).isEmpty();
            case "this", "these", "those", "such", "both", "each" -> pointer(statement, token, word);
            case "that" -> token.tag().equals("DT") && token.is("det");
            case "i", "we", "you", "my", "our", "your", "us", "me" -> token.tagged("PRP");
            case "the" -> definite(draft, statement, token);
            case "another", "other" -> word.equals("other") && token.index() == 0;
            default -> false;
        };
    }

    /** A person named before the pronoun. */
    private static Optional<Token> person(Draft draft, Sentence statement, Token token, Study study) {
        boolean asked =
                draft.fact() instanceof tumen.fact.Fact.Named named && named.kind() == tumen.fact.Fact.Sort.PERSON;
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> (before.capitalised() && study.personal(before.word()))
                        || (asked && draft.inKey(before))
                        || (before.tagged("NN") && Lexicon.role(before.lemma())))
                .findFirst();
    }

    private static boolean expletive(Sentence statement, Token token) {
        return token.is("expl")
                || (token.word().equalsIgnoreCase("it")
                        && statement
                                .text()
                                .substring(token.span().start())
                                .matches("(?is)it (?:is|was|has"
                                        + " been|became|took)\\b.*\\b(?:that|to|until|when|who)\\b.*"));
    }

    private static Optional<Token> singular(Sentence statement, Token token, Study study) {
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> before.tag().equals("NN") || before.tag().equals("NNP"))
                .filter(before -> !before.is("compound") || before.proper())
                .filter(before -> !before.proper()
                        || (!study.personal(before.word()) && !before.word().matches(MONTH)))
                .findFirst();
    }

    private static Optional<Token> plural(Sentence statement, Token token) {
        return statement.tokens().stream()
                .limit(token.index())
                .filter(before -> before.tag().equals("NNS")
                        || before.tag().equals("NNPS")
                        || (before.is("conj") && before.tagged("NN"))
                        || (before.tag().equals("NNP") && !before.is("compound")))
                .findFirst();
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
            return next.tagged("NN")
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
    private static boolean definite(Draft draft, Sentence statement, Token article) {
        List<Token> tokens = statement.tokens();
        Token noun = article.head() > article.index() ? tokens.get(article.head()) : next(tokens, article);
        if (noun.tagged("VB") || noun.tagged("RB")) {
            noun = next(tokens, article);
        }
        int end = noun.index();
        while (end + 1 < tokens.size() && tokens.get(end + 1).tagged("NN") && !draft.inKey(tokens.get(end + 1))) {
            end++;
        }
        Token head = tokens.get(end);
        for (int i = article.index() + 1; i <= end; i++) {
            Token inside = tokens.get(i);
            boolean alone = article.index() + 1 == end && typeNoun(head);
            if (draft.inKey(inside) || (licence(inside) && !alone)) {
                return false;
            }
        }
        if (UNIQUE.contains(head.lemma().toLowerCase(Locale.ROOT))
                && !head.lemma().equals("country")) {
            return false;
        }
        return !postmodified(statement, head) && !spokenOf(statement, article, head);
    }

    /** The Cathedral, the University: a capital alone does not say which one. */
    private static boolean typeNoun(Token head) {
        return head.capitalised()
                && (Lexicon.spot(head.word())
                        || Lexicon.body(head.word())
                        || head.word().matches("Cathedral|War|Treaty|Office|President|Act"));
    }

    private static Token next(List<Token> tokens, Token token) {
        return tokens.get(Math.min(token.index() + 1, tokens.size() - 1));
    }

    private static boolean licence(Token token) {
        return token.proper()
                || token.capitalised()
                || token.word().matches("\\d{3,}")
                || token.tag().equals("JJS")
                || token.tag().equals("RBS")
                || token.word()
                        .matches(
                                "(?i)first|second|third|fourth|fifth|last|only|same|main|next|\\d+s|\\d+(?:st|nd|rd|th)|\\w+est");
    }

    private static boolean postmodified(Sentence statement, Token head) {
        List<Token> tokens = statement.tokens();
        boolean tree = statement.children(head).stream()
                .anyMatch(child ->
                        child.index() > head.index() && (child.is("nmod") || child.is("acl") || child.is("appos")));
        Token after = next(tokens, head);
        if (after.index() > head.index() && (after.word().matches("[\"“‘'`]|``") || after.capitalised())) {
            return true;
        }
        return tree
                || (after.index() > head.index()
                        && POSTMODIFIERS.contains(after.word())
                        && after.word().matches("of|that|which|who|whose|where|between"))
                || (after.tag().equals("VBN")
                        && !after.is("root")
                        && statement.child(after, "aux").isEmpty()
                        && after.is("acl"));
    }

    private static boolean spokenOf(Sentence statement, Token article, Token head) {
        return statement.tokens().stream()
                .limit(article.index())
                .anyMatch(before -> before.lemma().equalsIgnoreCase(head.lemma()));
    }
}
