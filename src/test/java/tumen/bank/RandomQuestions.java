package tumen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tumen.question.Distractor;
import tumen.question.Evidence;
import tumen.question.Key;
import tumen.question.NameKind;
import tumen.question.Origin;
import tumen.question.Question;
import tumen.question.QuestionId;
import tumen.text.Span;

/** Questions of every type, full of what Markdown and our own marks could trip over. */
final class RandomQuestions {
    private static final List<String> PIECES = List.of(
            "horses",
            "10,000",
            "Mongolia",
            "Монгол улс",
            "조선",
            "the",
            "a",
            "né",
            "*",
            "**",
            "_",
            "__",
            "# ",
            "## x · y",
            "> ",
            "- [x] ",
            "- ",
            "+ ",
            "1. ",
            "2) ",
            "\\",
            "\\\\",
            "{{",
            "}}",
            "{",
            "}",
            "|",
            "::",
            " :: ",
            "± ",
            " → ",
            "50% ",
            "-5% ",
            "[x]",
            "[a](b)",
            "![i](u)",
            "<b>",
            "</b>",
            "<!-- ",
            "&amp;",
            "&#42;",
            "&",
            "`code`",
            "```",
            "~~",
            "---",
            "===",
            "—",
            "— source.txt 1–2",
            "😀",
            "👩‍🚀",
            "e\u0301",
            "\u00a0",
            "\u2028",
            "\t",
            "\n",
            "\n\n",
            "  ",
            "    ",
            " ",
            " ",
            ".",
            "!",
            "?",
            ":",
            "\"",
            "'",
            "http://a.b",
            "<http://a.b>",
            "[x]: y",
            "\uE000",
            "$5",
            "________",
            "deck: x");

    private static final List<NameKind> KINDS = List.of(NameKind.values());

    private final RandomGenerator random;

    RandomQuestions(RandomGenerator random) {
        this.random = random;
    }

    /** A deck's text and a question that quotes it. */
    record Sample(String source, Question question) {}

    Sample next(int number) {
        String quote = text();
        String before = random.nextBoolean() ? "" : text() + "\n\n";
        String source = before + quote + (random.nextBoolean() ? "" : " " + text());
        var key = key();
        var distractors = new ArrayList<Distractor>();
        if (takesDistractors(key)) {
            texts(random.nextInt(4)).stream()
                    .filter(text -> !right(key).contains(text))
                    .forEach(text -> distractors.add(new Distractor(text, random.nextBoolean() ? null : text())));
        }
        var evidence = new Evidence(
                "source.txt", new Span(before.length(), before.length() + quote.length()), quote, part(quote));
        Origin origin = switch (random.nextInt(3)) {
            case 0 -> new Origin.Written(null);
            case 1 -> new Origin.Written(evidence);
            default -> new Origin.Generated(evidence, "figure/count", "9f3c21");
        };
        var id = new QuestionId("deck", "question-" + number);
        return new Sample(source, new Question(id, 1, stem(key), key, distractors, origin));
    }

    private String stem(Key key) {
        if (!(key instanceof Key.Cloze cloze)) {
            return text();
        }
        var stem = new StringBuilder(ungapped());
        for (int i = 0; i < cloze.gaps().size(); i++) {
            stem.append(Key.Cloze.GAP).append(ungapped());
        }
        return stem.toString();
    }

    private String ungapped() {
        return text().replace("_", "");
    }

    private static boolean takesDistractors(Key key) {
        return key instanceof Key.Figure
                || key instanceof Key.Date
                || key instanceof Key.Name
                || key instanceof Key.Text;
    }

    private static List<String> right(Key key) {
        return switch (key) {
            case Key.Figure figure -> with(figure.text(), figure.accepted());
            case Key.Date date -> with(date.text(), date.accepted());
            case Key.Name name -> with(name.name(), name.aliases());
            case Key.Text text -> text.accepted();
            default -> List.of();
        };
    }

    private static List<String> with(String text, List<String> further) {
        var all = new ArrayList<>(further);
        all.add(text);
        return all;
    }

    private Key key() {
        return switch (random.nextInt(9)) {
            case 0 -> {
                String figure =
                        oneOf("10,000 horses", "more than 400 *war* children", "1.3 km² ± wide", "$5", "10 [a](b)");
                yield new Key.Figure(figure, further(figure), random.nextBoolean() ? "" : "5 km");
            }
            case 1 -> {
                String date = oneOf("15 October 1948", "1985 and 1988", "the mid-1980s", "1948");
                yield new Key.Date(date, further(date));
            }
            case 2 -> {
                String name = text();
                yield new Key.Name(name, KINDS.get(random.nextInt(KINDS.size())), further(name));
            }
            case 3 -> new Key.Text(texts(1 + random.nextInt(3)));
            case 4 -> choice();
            case 5 -> new Key.Truth(random.nextBoolean());
            case 6 -> new Key.Ordering(texts(2 + random.nextInt(10)));
            case 7 -> {
                var left = texts(2 + random.nextInt(3));
                var right = texts(left.size());
                var pairs = new LinkedHashMap<String, String>();
                for (int i = 0; i < left.size(); i++) {
                    pairs.put(left.get(i), right.get(i));
                }
                yield new Key.Matching(pairs);
            }
            default -> {
                var gaps = new ArrayList<Key.Gap>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    String gap = text();
                    gaps.add(new Key.Gap(gap, further(gap)));
                }
                yield new Key.Cloze(gaps);
            }
        };
    }

    private Key choice() {
        var options = new ArrayList<Key.Option>();
        for (var text : texts(2 + random.nextInt(4))) {
            double fraction = switch (random.nextInt(4)) {
                case 0 -> 0.5;
                case 1 -> -1.0 / 3;
                case 2 -> 0;
                default -> 1;
            };
            options.add(new Key.Option(text, options.isEmpty() ? 1 : fraction, random.nextBoolean() ? "" : text()));
        }
        return new Key.Choice(options);
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private List<String> further(String text) {
        return texts(random.nextInt(3)).stream().filter(t -> !t.equals(text)).toList();
    }

    private List<String> texts(int count) {
        var texts = new LinkedHashSet<String>();
        while (texts.size() < count) {
            texts.add(text());
        }
        return List.copyOf(texts);
    }

    private String text() {
        return retried(() -> {
            var text = new StringBuilder();
            for (int i = 0; i <= random.nextInt(8); i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            return text.toString();
        });
    }

    private static String retried(Supplier<String> maker) {
        while (true) {
            String text = maker.get();
            if (!text.isBlank()) {
                return text;
            }
        }
    }

    private Span part(String quote) {
        int start = quote.offsetByCodePoints(0, random.nextInt(quote.codePointCount(0, quote.length())));
        int end = quote.offsetByCodePoints(start, random.nextInt(quote.codePointCount(start, quote.length()) + 1));
        return start == end ? new Span(0, 0) : new Span(start, end);
    }
}
