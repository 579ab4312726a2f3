package tumen.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tumen.memory.Leech;
import tumen.memory.Rating;
import tumen.people.Person;

/** Finds cards that are forgotten more often than the model of memory can explain by chance. */
final class Leeches {
    /** With fewer lapses nobody needs help. */
    private static final int LEAST_LAPSES = 3;
    /** Telling the story of a card takes reading its log. */
    private static final int MOST_READ = 60;

    private Leeches() {}

    /** The suspects, the least explicable first. */
    static List<Insight.Suspect> of(List<Card> cards, Insight insight, Person person, Instant now) {
        var suspects = new ArrayList<Insight.Suspect>();
        cards.stream()
                .filter(card -> card.lapses() >= LEAST_LAPSES)
                .sorted(Comparator.comparingInt(Card::lapses).reversed().thenComparing(Card::question))
                .limit(MOST_READ)
                .forEach(card -> insight.story(person, card.question(), now)
                        .map(Leeches::judge)
                        .filter(suspect -> suspect.chance() < Leech.SUSPICIOUS)
                        .ifPresent(suspects::add));
        suspects.sort(Comparator.comparingDouble(Insight.Suspect::chance));
        return suspects;
    }

    private static Insight.Suspect judge(CardStory story) {
        var recalls = new ArrayList<Double>();
        int forgotten = 0;
        for (int i = 1; i < story.steps().size(); i++) {
            var step = story.steps().get(i);
            var before = story.steps().get(i - 1).entry().review().day();
            if (step.entry().review().day().isAfter(before) && step.predicted().isPresent()) {
                recalls.add(step.predicted().getAsDouble());
                forgotten += step.entry().review().rating() == Rating.AGAIN ? 1 : 0;
            }
        }
        double[] predicted = recalls.stream().mapToDouble(Double::doubleValue).toArray();
        double expected = recalls.stream().mapToDouble(recall -> 1 - recall).sum();
        return new Insight.Suspect(
                story.question(), predicted.length, forgotten, expected, Leech.chance(predicted, forgotten));
    }
}
