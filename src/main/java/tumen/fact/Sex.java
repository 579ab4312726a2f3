package tumen.fact;

import java.util.List;
import tumen.text.Passage;
import tumen.text.Token;

/** Whether a text speaks of its person as he or as she. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    /** How many times as often as the other pronoun the own one stands in a text on one person. */
    private static final int MANIFOLD = 2;

    /** From how many of them on the text is one on that person. */
    private static final int SOME = 5;

    /** What most of the pronouns of a text say. */
    static Sex of(List<Passage> passages) {
        int male = 0;
        int female = 0;
        for (Passage passage : passages) {
            for (Token token : passage.sentence().tokens()) {
                male += token.word().matches("(?i)he|his|him|himself") ? 1 : 0;
                female += token.word().matches("(?i)she|hers?|herself") ? 1 : 0;
            }
        }
        if (male >= SOME && male >= MANIFOLD * female) {
            return MALE;
        }
        return female >= SOME && female >= MANIFOLD * male ? FEMALE : UNKNOWN;
    }

    /** Whether somebody so called is a relative of this sex: father, sister; of unknown sex nobody is. */
    boolean ofKin(String noun) {
        return switch (this) {
            case MALE -> noun.matches("father|brother|uncle|grandfather|stepfather|son|grandson|nephew|cousin");
            case FEMALE -> noun.matches("mother|sister|aunt|grandmother|stepmother|daughter|niece|cousin");
            case UNKNOWN -> false;
        };
    }

    /** Whether the pronoun may be said of somebody of this sex. */
    boolean fits(String pronoun) {
        return switch (this) {
            case MALE -> !pronoun.matches("(?i)she|hers?");
            case FEMALE -> !pronoun.matches("(?i)he|his|him");
            case UNKNOWN -> true;
        };
    }
}
