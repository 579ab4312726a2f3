package tumen.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds the basic dependencies of a tagged sentence: the arc-standard parser with CoreNLP's model and corrections and the
 * same result. CoreNLP's own keeps what only its training or its largest cache need, and makes four more graphs of each
 * sentence; docs/decisions/0118 says what that cost. Several threads may ask.
 */
final class TransitionParser {
    private static final int TAGS = 18;
    private static final int RELATIONS = 36;

    private final ParserNetwork network;

    /** Reads the model. */
    TransitionParser(InputStream packed) throws IOException {
        network = new ParserNetwork(packed);
    }

    /** The dependencies, the root's without a governing word: its index is 0. Indices of words begin at 1. */
    Collection<TypedDependency> parse(List<CoreLabel> words) {
        var state = new State(words);
        while (state.next()) {}
        var root = new IndexedWord(new Word("ROOT"));
        root.set(CoreAnnotations.IndexAnnotation.class, 0);
        var found = new ArrayList<TypedDependency>();
        for (int i = 1; i <= words.size(); i++) {
            int head = state.heads[i];
            found.add(new TypedDependency(
                    head == 0
                            ? GrammaticalRelation.ROOT
                            : relation(network.labels().get(state.labels[i])),
                    head == 0 ? root : new IndexedWord(words.get(head - 1)),
                    new IndexedWord(words.get(i - 1))));
        }
        return new UniversalEnglishGrammaticalStructure(found, new TreeGraphNode(root)).typedDependencies();
    }

    private static GrammaticalRelation relation(String name) {
        GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(name);
        return known == null
                ? new GrammaticalRelation(
                        edu.stanford.nlp.international.Language.UniversalEnglish,
                        name,
                        null,
                        GrammaticalRelation.DEPENDENT)
                : known;
    }

    /** How far a sentence is parsed. The root is word 0; -1 stands for no word. */
    private final class State {
        private final int size;
        private final int[] wordIds;
        private final int[] tagIds;
        private final int[] heads;
        private final int[] labels;
        private final int[] stack;
        private int top = 1;
        private int buffer = 1;

        /** What the words add to the hidden layer, by place; the row of no word is the last. */
        private final float[][][] ofWords;

        private final float[][] layers = new float[ParserNetwork.FEATURES][];

        State(List<CoreLabel> words) {
            size = words.size();
            wordIds = new int[size + 2];
            tagIds = new int[size + 2];
            wordIds[0] = network.word(ParserNetwork.ROOT);
            tagIds[0] = network.tag(ParserNetwork.ROOT);
            for (int i = 1; i <= size; i++) {
                wordIds[i] = network.word(words.get(i - 1).word());
                tagIds[i] = network.tag(words.get(i - 1).tag());
            }
            wordIds[size + 1] = network.word(ParserNetwork.NULL);
            tagIds[size + 1] = network.tag(ParserNetwork.NULL);
            heads = new int[size + 2];
            Arrays.fill(heads, -1);
            labels = new int[size + 2];
            stack = new int[size + 1];
            ofWords = new float[size + 2][TAGS][];
        }

        /** Takes the best transition that is allowed; false when none is left. */
        boolean next() {
            if (top == 1 && buffer > size) {
                return false;
            }
            double[] scores = network.scores(features());
            int arcs = network.labels().size() - 1;
            int best = -1;
            for (int i = 0; i < scores.length; i++) {
                if ((best < 0 || scores[i] > scores[best]) && allowed(i, arcs)) {
                    best = i;
                }
            }
            if (best == 2 * arcs) {
                stack[top++] = buffer++;
            } else if (best < arcs) {
                attach(stack[top - 2], stack[top - 1], best + 1);
                stack[top - 2] = stack[top - 1];
                top--;
            } else {
                attach(stack[top - 1], stack[top - 2], best - arcs + 1);
                top--;
            }
            return true;
        }

        private void attach(int word, int head, int label) {
            heads[word] = head;
            labels[word] = label;
        }

        /** The root's relation goes from the root, and only when nothing else is left; no other one does. */
        private boolean allowed(int transition, int arcs) {
            if (transition == 2 * arcs) {
                return buffer <= size;
            }
            boolean rootLabel = transition % arcs == 0;
            if (transition >= arcs && top == 2) {
                return rootLabel && buffer > size;
            }
            return top > 2 && !rootLabel;
        }

        private float[][] features() {
            for (int j = 0; j < 3; j++) {
                place(2 - j, stacked(j));
                place(3 + j, buffer + j <= size ? buffer + j : -1);
            }
            for (int j = 0; j < 2; j++) {
                int from = 6 + 6 * j;
                int word = stacked(j);
                int left = left(word, 1);
                int right = right(word, 1);
                child(from, left);
                child(from + 1, right);
                child(from + 2, left(word, 2));
                child(from + 3, right(word, 2));
                child(from + 4, left(left, 1));
                child(from + 5, right(right, 1));
            }
            return layers;
        }

        private int stacked(int depth) {
            return depth < top ? stack[top - 1 - depth] : -1;
        }

        private void child(int place, int word) {
            place(place, word);
            int label = word < 0 ? 0 : labels[word];
            int at = RELATIONS + place - 6;
            layers[at] = network.layer(network.relation(label), at);
        }

        private void place(int place, int word) {
            int row = word < 0 ? size + 1 : word;
            float[] known = ofWords[row][place];
            if (known == null) {
                known = network.layer(wordIds[row], place);
                ofWords[row][place] = known;
            }
            layers[place] = known;
            layers[TAGS + place] = network.layer(tagIds[row], TAGS + place);
        }

        private int left(int word, int which) {
            int seen = 0;
            for (int i = 1; i < word; i++) {
                if (heads[i] == word && ++seen == which) {
                    return i;
                }
            }
            return -1;
        }

        private int right(int word, int which) {
            int seen = 0;
            for (int i = size; word >= 0 && i > word; i--) {
                if (heads[i] == word && ++seen == which) {
                    return i;
                }
            }
            return -1;
        }
    }
}
