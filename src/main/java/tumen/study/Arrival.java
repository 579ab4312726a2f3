package tumen.study;

import java.time.Instant;

/**
 * How an answer came that had waited on a device.
 *
 * @param device made by the device, 8 to 64 letters, digits and hyphens
 * @param sequence counted up by the device with every answer, from 1
 * @param said when it was answered by the device's clock, uncorrected
 * @param came when it came
 */
public record Arrival(String device, long sequence, Instant said, Instant came) {
    /**
     * Refuses what no device of ours sends.
     *
     * @throws IllegalArgumentException with a sentence, if the name of the device is malformed or the number under 1
     */
    public Arrival {
        Answer.checkKey(device);
        if (sequence < 1) {
            throw new IllegalArgumentException("A device counts its answers from 1.");
        }
    }
}
