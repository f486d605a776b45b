package org.waymark.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.appeal.AppealChoice;

/**
 * What people of the demo company wrote, as {@code demo/reflections.yml} says it.
 *
 * @param oneOnOnes past and coming
 * @param appeals which roles appeal to people
 * @param beyond what people think about a life beyond the company
 * @param observations what managers see in people
 * @param privateNotes what managers keep for themselves
 */
record DemoConversations(
        List<Meeting> oneOnOnes,
        List<Opinion> appeals,
        List<Beyond> beyond,
        List<Observation> observations,
        List<Note> privateNotes) {

    /**
     * A 1:1 and the employee's reflection before it.
     *
     * @param employee mail address
     * @param day days from today, negative for the past
     * @param proposed ids of questions that the manager proposes, null for none
     * @param swaps what both answer, null for nothing
     * @param answers the reflection
     */
    record Meeting(
            String employee,
            int day,
            @Nullable List<String> proposed,
            @Nullable List<Swap> swaps,
            List<Entry> answers) {

        List<Swap> toSwap() {
            return Objects.requireNonNullElse(swaps, List.of());
        }

        List<String> proposals() {
            return Objects.requireNonNullElse(proposed, List.of());
        }

        /** Proposed and not taken up. */
        List<String> waiting() {
            return proposals().stream()
                    .filter(id -> answers.stream().noneMatch(entry -> id.equals(entry.question())))
                    .toList();
        }
    }

    /**
     * One question with what became of it.
     *
     * @param question id of a bank question, null for one in own words
     * @param own a question in own words, null for one of the bank
     * @param kind the kind of a question in own words
     * @param text what was written, null for nothing yet
     * @param share {@code text}, {@code topic} or {@code none}
     * @param update a newer draft, or null
     * @param sharedUpdate whether that was shared too
     * @param read whether the manager has opened the first version
     */
    record Entry(
            @Nullable String question,
            @Nullable String own,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String share,
            @Nullable String update,
            @Nullable Boolean sharedUpdate,
            @Nullable Boolean read) {

        boolean isRead() {
            return Boolean.TRUE.equals(read);
        }

        boolean isUpdateShared() {
            return Boolean.TRUE.equals(sharedUpdate);
        }

        boolean isTopic() {
            return "topic".equals(share);
        }

        boolean isShared() {
            return isTopic() || "text".equals(share);
        }
    }

    /**
     * A question that the manager offers to be answered by both.
     *
     * @param kind its kind
     * @param question in the manager's own words
     * @param employee what the employee wrote, null for nothing yet
     * @param manager what the manager wrote
     * @param open whether both have shared; if not, the manager has
     */
    record Swap(String kind, String question, @Nullable String employee, String manager, boolean open) {}

    /**
     * What a manager sees in somebody.
     *
     * @param author mail address
     * @param about mail address
     * @param question id of a question of the manager's side
     * @param text what was written
     * @param share whether the person may read it
     */
    record Observation(String author, String about, String question, String text, boolean share) {}

    /**
     * Whether a role appeals to somebody.
     *
     * @param author mail address
     * @param role address of the role
     * @param choice what they chose
     * @param text what they wrote, null for nothing
     * @param share whether their manager may read it
     */
    record Opinion(
            String author,
            String role,
            AppealChoice choice,
            @Nullable String text,
            boolean share) {}

    /**
     * What somebody thinks about a life beyond the company.
     *
     * @param author mail address
     * @param change the change they think of, null for nothing
     * @param gain what for it can be gained here, null for nothing
     * @param work what about today's work would help, null for nothing
     * @param share {@code text}, {@code topic} or {@code none}
     */
    record Beyond(
            String author,
            @Nullable String change,
            @Nullable String gain,
            @Nullable String work,
            String share) {}

    /**
     * A private note.
     *
     * @param author mail address
     * @param about mail address
     * @param text what it says
     */
    record Note(String author, String about, String text) {}
}
