package tumen.web;

import tumen.author.Entry;
import tumen.author.Event;
import tumen.author.Fate;
import tumen.author.Manuscript;
import tumen.author.Sheet;

/** Keys of the messages that the page of drafts speaks with. */
final class ReviewLabels {
    private ReviewLabels() {}

    /** Key of the sentence that says why these are the drafts of an earlier text; empty when they are not. */
    static String ended(Manuscript manuscript) {
        return switch (manuscript.outcome()) {
            case WORKING, DONE -> "";
            case CANCELLED -> "review.ended-cancelled";
            case FAILED -> "review.ended-failed";
        };
    }

    /** What has just been done, as the page before says it in its address; empty when it says nothing known. */
    static String notice(String done) {
        return switch (done) {
            case "approved" -> "review.done-approved";
            case "approved-all" -> "review.done-approved-all";
            case "rejected" -> "review.done-rejected";
            case "recovered" -> "review.done-recovered";
            case "returned" -> "review.done-returned";
            case "edited" -> "review.done-edited";
            case "options" -> "review.done-options";
            case "same" -> "review.done-same";
            case "undone" -> "review.done-undone";
            case "nothing" -> "review.done-nothing";
            case "published" -> "review.done-published";
            default -> "";
        };
    }

    /** What can be taken back; empty when it cannot. */
    static String undo(Entry entry) {
        return switch (entry.event()) {
            case Event.Approved approved -> "review.undo-approved";
            case Event.Edited edited -> "review.undo-edited";
            case Event.Reoptioned other -> "review.undo-options";
            case Event.Rejected rejected -> "review.undo-rejected";
            case Event.Recovered recovered -> "review.undo-recovered";
            case Event.Published published -> "";
            case Event.Undone undone -> "";
        };
    }

    /** The message key of how a sheet stands. */
    static String state(Sheet sheet) {
        return switch (sheet.fate()) {
            case Fate.Open open -> "fate.open";
            case Fate.Approved approved -> "fate.approved";
            case Fate.Refused refused -> "fate.refused";
            case Fate.Rejected rejected -> "fate.rejected";
        };
    }
}
