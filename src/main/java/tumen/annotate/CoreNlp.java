package tumen.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import tumen.text.Annotator;
import tumen.text.Sentence;
import tumen.text.Span;
import tumen.text.Token;

/**
 * Stanford CoreNLP in its small configuration: one model for names, the neural dependency parser, nothing else. Loading
 * takes 3 to 5 seconds and 450 MB of heap. Dates and figures are not its work: {@link tumen} has its own grammar.
 */
public final class CoreNlp implements Annotator {
    private static final String MODELS = "edu/stanford/nlp/models/";

    private static final Pattern DASH = Pattern.compile("(?<=\\p{L})–(?=\\p{L})");

    private final StanfordCoreNLP full;
    private final StanfordCoreNLP light;
    private final TransitionParser parser;

    /** Loads the models from the class path, and makes English the locale of this process. */
    public CoreNlp() {
        // CoreNLP writes words small by the rules of the process: in Turkish ones every I would lose its dot and its
        // model.
        Locale.setDefault(Locale.ENGLISH);
        RedwoodConfiguration.errorLevel().apply();
        // A thread of its own: whoever joins a task of the common pool may be given other tasks of it to do meanwhile.
        var loading = new FutureTask<>(CoreNlp::parser);
        Thread.ofPlatform().daemon().name("parser-model").start(loading);
        Properties common = new Properties();
        common.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
        common.setProperty("threads", "1");
        Properties whole = new Properties(common);
        copy(common, whole);
        whole.setProperty("annotators", "tokenize,pos,lemma,ner");
        whole.setProperty("ner.model", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
        whole.setProperty("ner.statisticalOnly", "true");
        whole.setProperty("ner.applyFineGrained", "false");
        whole.setProperty("ner.useSUTime", "false");
        whole.setProperty("ner.applyNumericClassifiers", "false");
        whole.setProperty("ner.buildEntityMentions", "false");
        full = new StanfordCoreNLP(whole);
        Properties single = new Properties();
        copy(common, single);
        single.setProperty("annotators", "tokenize,pos,lemma");
        single.setProperty("ssplit.isOneSentence", "true");
        light = new StanfordCoreNLP(single);
        parser = loaded(loading);
        // One thread reads first: two that made the library's classes ready from two ends could wait for each other for
        // ever.
        annotate("The first words are read by one.");
    }

    private static TransitionParser loaded(Future<TransitionParser> loading) {
        try {
            return loading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the parser model cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the models were read", e);
        }
    }

    private static TransitionParser parser() {
        String model = "/" + MODELS + "parser/nndep/english_UD.gz";
        try (InputStream packed = CoreNlp.class.getResourceAsStream(model)) {
            if (packed == null) {
                throw new IllegalStateException("the class path lacks " + model);
            }
            return new TransitionParser(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Properties from, Properties to) {
        from.stringPropertyNames().forEach(name -> to.setProperty(name, from.getProperty(name)));
    }

    @Override
    public List<Sentence> annotate(String text) {
        var annotation = new Annotation(joined(text));
        full.annotate(annotation);
        return sentences(annotation, text);
    }

    @Override
    public Sentence parse(String sentence) {
        var annotation = new Annotation(joined(sentence));
        light.annotate(annotation);
        List<Sentence> found = sentences(annotation, sentence);
        return found.isEmpty() ? new Sentence(sentence, 0, List.of()) : found.getFirst();
    }

    /** The dash of Bergen–Oslo as a hyphen: the models take a dash between names for a pause. Every place stays the same. */
    private static String joined(String text) {
        return DASH.matcher(text).replaceAll("-");
    }

    private List<Sentence> sentences(Annotation annotation, String text) {
        var sentences = new ArrayList<Sentence>();
        for (CoreMap map : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            int start = map.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
            int end = map.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
            sentences.add(new Sentence(text.substring(start, end), start, tokens(map, start, text)));
        }
        return sentences;
    }

    private List<Token> tokens(CoreMap sentence, int start, String text) {
        List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
        int[] heads = new int[labels.size()];
        String[] relations = new String[labels.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "root");
        for (TypedDependency dependency : parser.parse(labels)) {
            int head = dependency.gov().index() - 1;
            if (head >= 0) {
                int place = dependency.dep().index() - 1;
                heads[place] = head;
                relations[place] = dependency.reln().toString();
            }
        }
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            String word = text.substring(label.beginPosition(), label.endPosition());
            tokens.add(new Token(
                    i,
                    word,
                    label.lemma() == null || !word.equals(label.originalText()) ? word : label.lemma(),
                    label.tag(),
                    label.ner() == null ? "O" : label.ner(),
                    heads[i],
                    relations[i],
                    new Span(label.beginPosition() - start, label.endPosition() - start)));
        }
        return tokens;
    }
}
