package tumen.memory;

/**
 * What came of a fit.
 *
 * @param parameters the ones to use
 * @param adopted whether they differ from the default: they do only if they predicted the later part of the log better by more
 *     than chance explains
 * @param reviews predictable reviews the fit learnt from
 * @param defaultLoss mean log loss of the default on the later part of the log; 0 when there was too little to tell
 * @param loss the same of parameters fitted to the earlier part in the way that was chosen
 */
public record Fitted(Parameters parameters, boolean adopted, int reviews, double defaultLoss, double loss) {}
