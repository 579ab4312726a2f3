package tumen.generate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tumen.text.Token;

/** Refuses statements with the first part of a longer name alone, such as Otto where the text has an Otto Lund, and those that say the title twice. */
final class WholeNameGate implements Gate {
    private static final int LONG_ENOUGH = 3;

    /** Within a name. */
    private static final Pattern PARTICLE =
            Pattern.compile("de[lr]?|du|d[ai]|von|van|la|le|bin|ibn|(?:al|el|ad|as|ar|an|ul)(?:-.*)?");

    @Override
    public Optional<String> refusal(Draft draft, Study study) {
        List<Token> tokens = draft.statement().tokens();
        for (Token token : tokens) {
            boolean alone = token.proper()
                    && !draft.inKey(token)
                    && (!near(tokens, token.index() - 1) || honoured(tokens, token))
                    && !near(tokens, token.index() + 1);
            boolean whole = token.index() + 1 < tokens.size()
                    && tokens.get(token.index() + 1).word().matches("of|the");
            if (alone && !whole && study.mentions().opens(token.word())) {
                return Optional.of("“" + token.word() + "” alone does not say who it was.");
            }
        }
        String title = study.topic().title();
        boolean twice = title.length() > LONG_ENOUGH
                && count(title, draft.clause().statement()) > 1
                && count(title, study.passage(draft.fact()).sentence().text()) < 2;
        return twice ? Optional.of("It says the same name twice.") : Optional.empty();
    }

    /** Sir Olaf: a title in front of a first name. */
    private static boolean honoured(List<Token> tokens, Token name) {
        return name.index() > 0 && tokens.get(name.index() - 1).word().matches("Sir|Dame|Captain|Mr\\.?|Mrs\\.?");
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
