package tumen.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.fact.Fact;
import tumen.fact.Lexicon;
import tumen.text.Token;

/** Refuses statements with the first part of a longer name alone, such as Otto where the text has an Otto Lund, and those that say the title twice. */
final class WholeNameGate implements Gate {
    private static final int LONG_ENOUGH = 3;

    /** What people do rather than companies. */
    private static final String PERSONAL =
            "arrive|found|marry|die|invent|meet|ask|study|retire|resign|visit|decide|think|believe|write|live";

    /** Within a name. */
    private static final Pattern PARTICLE =
            Pattern.compile("de[lr]?|du|d[ai]|von|van|la|le|bin|ibn|(?:al|el|ad|as|ar|an|ul)(?:-.*)?");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        List<Token> tokens = draft.statement().tokens();
        for (Token token : tokens) {
            boolean alone = token.proper()
                    && !draft.inKey(token)
                    && (!near(tokens, token.index() - 1) || honoured(tokens, token) || behindLand(tokens, token))
                    && !near(tokens, token.index() + 1);
            boolean whole = token.index() + 1 < tokens.size()
                    && tokens.get(token.index() + 1).word().matches("of|the");
            boolean placed = token.index() > 0
                    && tokens.get(token.index() - 1).word().matches("(?i)in|near")
                    && tokens.get(Math.min(token.index() + 1, tokens.size() - 1))
                            .word()
                            .matches("[,.]");
            if (alone
                    && !whole
                    && !placed
                    && !own(study, token.word())
                    && (study.mentions().opens(token.word()) || eitherEnd(study, token.word()))) {
                return Optional.of("“" + token.word() + "” alone does not say who it was.");
            }
        }
        if (draft.fact() instanceof Fact.Named named && eitherEnd(study, named.words())) {
            return Optional.of("“" + named.words() + "” alone does not say who it was.");
        }
        if (draft.fact() instanceof Fact.Named named && behindParticle(study, named.words())) {
            return Optional.of("“" + named.words() + "” alone does not say who it was.");
        }
        if (founder(draft, study)) {
            return Optional.of("“" + study.topic().title() + "” may be the person whose name it has.");
        }
        if (numbered(draft, study)) {
            return Optional.of("The number of a name was cut off.");
        }
        String title = study.topic().title();
        boolean twice = title.length() > LONG_ENOUGH
                && count(title, draft.clause().statement()) > 1
                && count(title, study.passage(draft.fact()).sentence().text()) < 2;
        return twice ? Optional.of("It says the same name twice.") : Optional.empty();
    }

    /** Von Berg, where the text has Olaf von Berg. */
    private static boolean behindParticle(Study study, String name) {
        return name.matches("(?:Von|Van|De|Du|Da|Le|La) \\p{Lu}\\p{L}+")
                && Pattern.compile("\\p{Lu}\\p{L}+ "
                                + Pattern.quote(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)))
                        .matcher(study.source().text())
                        .find();
    }

    /** In a text on a company of that name, Berg founded another one with his friend: Olaf Berg did. */
    private static boolean founder(Draft draft, Study study) {
        String title = study.topic().title();
        boolean bare = !study.topic().person()
                && study.all().stream()
                        .anyMatch(fact -> fact instanceof Fact.Named named
                                && named.kind() == Fact.Sort.PERSON
                                && named.words().endsWith(" " + title))
                && draft.statement()
                        .root()
                        .flatMap(root -> draft.statement().child(root, "nsubj"))
                        .filter(subject -> subject.word().equals(title)
                                && draft.statement().subtree(subject).cardinality() == 1)
                        .isPresent();
        boolean personal = draft.statement()
                        .root()
                        .filter(root -> root.lemma().matches(PERSONAL))
                        .isPresent()
                || study.passage(draft.fact()).sentence().tokens().stream()
                        .anyMatch(token -> token.word().matches("(?i)he|his|him|she|her"));
        return bare && personal;
    }

    /** Chicago Pile, where the text has Chicago Pile-1. */
    private static boolean numbered(Draft draft, Study study) {
        String source = study.passage(draft.fact()).sentence().text();
        String statement = draft.clause().statement();
        return draft.statement().tokens().stream()
                .filter(token -> token.capitalised() && token.proper())
                .map(Token::word)
                .anyMatch(word -> Pattern.compile("\\b" + Pattern.quote(word) + "-\\d")
                                .matcher(source)
                                .find()
                        && !statement.contains(word + "-"));
    }

    /** The title, or the part of it that the text goes on with more often than with the last: Hasan of Hasan ibn Umar. */
    private static boolean own(Study study, String word) {
        String title = study.topic().title().replaceFirst("^[^\\p{L}]+", "");
        return word.equals(title)
                || (title.startsWith(word + " ")
                        && study.mentions().count(word)
                                > 2 * study.mentions().count(title.substring(title.lastIndexOf(' ') + 1)));
    }

    /** Whether one person is called so in front and another behind, and neither is the one whom the text is about. */
    private static boolean eitherEnd(Study study, String word) {
        return study.mentions().eitherEnd(word)
                && !study.surnames().containsKey(word)
                && !study.topic().names(word);
    }

    /** Sir Olaf: a title in front of a first name. */
    private static boolean honoured(List<Token> tokens, Token name) {
        return name.index() > 0 && tokens.get(name.index() - 1).word().matches("Sir|Dame|Captain|Mr\\.?|Mrs\\.?");
    }

    /** In the United States Olaf: the capital before it is that of a country. */
    private static boolean behindLand(List<Token> tokens, Token name) {
        return name.index() > 1
                && (Lexicon.country(tokens.get(name.index() - 1).word())
                        || Lexicon.country(tokens.get(name.index() - 2).word() + " "
                                + tokens.get(name.index() - 1).word()));
    }

    private static boolean near(List<Token> tokens, int index) {
        return index >= 0
                && index < tokens.size()
                && (tokens.get(index).capitalised()
                        || PARTICLE.matcher(tokens.get(index).word()).matches());
    }

    private static long count(String name, String words) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(words)
                .results()
                .count();
    }
}
