package tumen.web;

import tumen.assess.Attempts;
import tumen.assess.Homeworks;
import tumen.assess.PinnedQuestions;
import tumen.assess.Quizzes;
import tumen.people.Classes;
import tumen.people.People;

/**
 * What the pages of teachers need beside the bank.
 *
 * @param quizzes what they put together
 * @param homeworks what they set
 * @param pinned the questions as they were put in
 * @param attempts what came of it
 * @param classes whom they teach
 * @param people who that is
 */
public record Teaching(
        Quizzes quizzes,
        Homeworks homeworks,
        PinnedQuestions pinned,
        Attempts attempts,
        Classes classes,
        People people) {}
