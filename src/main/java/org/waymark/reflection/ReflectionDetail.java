package org.waymark.reflection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.swap.SwapDetail;

/**
 * A reflection as its author sees it.
 *
 * @param id which
 * @param oneOnOne the id of the 1:1 it prepares, null for the one that collects questions of the day
 * @param day the day of the 1:1 it prepares, null for the one that collects questions of the day
 * @param manager with whom answers can be shared today, null for somebody who reports to nobody
 * @param answers in the order of the page
 * @param proposals what the manager proposed and is not taken up or set aside yet
 * @param swaps what both are to answer
 */
public record ReflectionDetail(
        ReflectionId id,
        @Nullable Long oneOnOne,
        @Nullable LocalDate day,
        @Nullable PersonReference manager,
        List<AnswerDetail> answers,
        List<ProposalDetail> proposals,
        List<SwapDetail> swaps) {}
