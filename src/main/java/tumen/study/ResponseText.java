package tumen.study;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tumen.question.Form;
import tumen.question.Response;

/**
 * A response as one text for the log: its parts one a line, the two sides of a pair with a tab between; line breaks, tabs
 * and backslashes inside of a part are written {@code \n}, {@code \t} and {@code \\}.
 */
final class ResponseText {
    /** Longest text kept, in characters; enough for anything a person types as an answer. */
    static final int LONGEST = 4000;

    private ResponseText() {}

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException with a sentence, if it is longer than anybody needs
     */
    static String of(Response response) {
        String text = switch (response) {
            case Response.Chosen chosen -> lines(chosen.options());
            case Response.Typed typed -> escape(typed.text());
            case Response.Filled filled -> lines(filled.gaps());
            case Response.Judged judged ->
                (judged.value() ? "true" : "false") + (judged.claim().isEmpty() ? "" : "\n" + escape(judged.claim()));
            case Response.Ordered ordered -> lines(ordered.items());
            case Response.Matched matched -> pairs(matched.pairs());
            case Response.SelfRated rated -> rated.recalled() ? "recalled" : "forgotten";
        };
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The answer is too long; " + LONGEST + " characters are the most.");
        }
        return text;
    }

    /** Whether that kind of response can come back from that form. */
    static boolean fits(Form form, Response response) {
        return switch (response) {
            case Response.Chosen chosen -> form == Form.CHOICE;
            case Response.Typed typed -> form == Form.TYPED || form == Form.CLOZE;
            case Response.Filled filled -> form == Form.CLOZE;
            case Response.Judged judged -> form == Form.TRUTH;
            case Response.Ordered ordered -> form == Form.ORDERING;
            case Response.Matched matched -> form == Form.MATCHING;
            case Response.SelfRated rated -> form == Form.FLASHCARD;
        };
    }

    private static String lines(List<String> parts) {
        var lines = new StringJoiner("\n");
        for (String part : parts) {
            lines.add(escape(part));
        }
        return lines.toString();
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> escape(pair.getKey()) + "\t" + escape(pair.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** What was typed, of a response that is nothing else. */
    static String typed(String text) {
        var typed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                typed.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                typed.append(letter);
            }
        }
        return typed.toString();
    }

    private static String escape(String part) {
        return part.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }
}
