package tumen.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The network of a transition parser (Chen and Manning 2014, <i>A Fast and Accurate Dependency Parser using Neural
 * Networks</i>): the embeddings of 48 features, one hidden layer with the cube as its function, and a score for each
 * transition. What a feature adds to the hidden layer is the same whenever it stands at the same place, so it is kept once it
 * is known; several threads may ask.
 */
final class ParserNetwork {
    /** Features of a state of the parser: 18 words, 18 tags, 12 relations. */
    static final int FEATURES = 48;

    static final String UNKNOWN = "-UNKNOWN-";
    static final String NULL = "-NULL-";
    static final String ROOT = "-ROOT-";

    /** Layers of 4 KB that are kept of words, twice: of late and before. */
    private static final int KEPT = 4_000;

    private final List<String> labels;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final float[][] embeddings;

    /** One row for each number of an embedding at each place, over the hidden layer. */
    private final float[][] inner;

    private final float[] bias;

    /** One row for each number of the hidden layer, over the transitions. */
    private final float[][] outer;

    /** Of tags and relations; whoever reads a layer that another thread has put there sees it whole. */
    private final AtomicReferenceArray<float[]> fixed;

    private volatile Map<Integer, float[]> late = new ConcurrentHashMap<>();
    private volatile Map<Integer, float[]> before = Map.of();

    /**
     * Reads a model in the text form of CoreNLP, packed.
     *
     * @throws IOException if it is none
     */
    ParserNetwork(InputStream packed) throws IOException {
        var model = new NumberReader(packed);
        int wordCount = model.size("dict");
        int tagCount = model.size("pos");
        int labelCount = model.size("label");
        int width = model.size("embeddingSize");
        int hidden = model.size("hiddenSize");
        if (model.size("numTokens") != FEATURES) {
            throw new IOException("a parser with other features than the 48 that are known here");
        }
        model.size("preComputed");
        embeddings = new float[wordCount + tagCount + labelCount][width];
        var names = new String[embeddings.length];
        for (int i = 0; i < embeddings.length; i++) {
            names[i] = model.word();
            model.numbers(embeddings[i]);
        }
        for (int i = 0; i < wordCount + tagCount; i++) {
            (i < wordCount ? words : tags).put(names[i], i);
        }
        if (words.size() != wordCount || tags.size() != tagCount) {
            throw new IOException("a parser model that names something twice");
        }
        labels = List.of(names).subList(wordCount + tagCount, names.length);
        inner = rows(model, FEATURES * width, hidden);
        bias = rows(model, 1, hidden)[0];
        outer = rows(model, hidden, 2 * labelCount - 1);
        fixed = new AtomicReferenceArray<>((tagCount + labelCount) * FEATURES);
    }

    private static float[][] rows(NumberReader model, int rows, int length) throws IOException {
        var read = new float[rows][length];
        for (float[] row : read) {
            model.numbers(row);
        }
        return read;
    }

    /** The relations, {@value #NULL} first and the root's second. */
    List<String> labels() {
        return labels;
    }

    int word(String word) {
        Integer known = words.get(word);
        return known == null ? words.getOrDefault(UNKNOWN, 0) : known;
    }

    int tag(String tag) {
        Integer known = tags.get(tag);
        return known == null ? tags.getOrDefault(UNKNOWN, 0) : known;
    }

    /** The feature that stands for a relation. */
    int relation(int label) {
        return words.size() + tags.size() + label;
    }

    /** What a feature adds to the hidden layer when it stands at a place. */
    float[] layer(int feature, int place) {
        if (feature >= words.size()) {
            int slot = (feature - words.size()) * FEATURES + place;
            float[] known = fixed.get(slot);
            if (known == null) {
                known = multiplied(feature, place);
                fixed.set(slot, known);
            }
            return known;
        }
        int slot = feature * FEATURES + place;
        float[] known = late.get(slot);
        if (known == null) {
            known = before.get(slot);
            if (known == null) {
                known = multiplied(feature, place);
            }
            if (late.size() >= KEPT) {
                before = late;
                late = new ConcurrentHashMap<>();
            }
            late.put(slot, known);
        }
        return known;
    }

    private float[] multiplied(int feature, int place) {
        float[] embedding = embeddings[feature];
        var sum = new double[bias.length];
        for (int k = 0; k < embedding.length; k++) {
            float[] row = inner[place * embedding.length + k];
            double factor = embedding[k];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i] * factor;
            }
        }
        var layer = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            layer[i] = (float) sum[i];
        }
        return layer;
    }

    /** The score of each transition: an arc to the left for each relation but the first, the same to the right, a shift. */
    double[] scores(float[][] layers) {
        var hidden = new double[bias.length];
        for (float[] layer : layers) {
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] += layer[i];
            }
        }
        var scores = new double[outer[0].length];
        for (int j = 0; j < hidden.length; j++) {
            double sum = hidden[j] + bias[j];
            double cube = sum * sum * sum;
            float[] row = outer[j];
            for (int i = 0; i < scores.length; i++) {
                scores[i] += row[i] * cube;
            }
        }
        return scores;
    }
}
