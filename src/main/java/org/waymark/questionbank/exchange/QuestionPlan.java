package org.waymark.questionbank.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Sentence;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Intents;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.KeptSet;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.OwnIds;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetDraft;
import org.waymark.questionbank.SetEditing;

/** Compares a file with the bank: what would be different, and what it takes to make it so. */
final class QuestionPlan {

    private final QuestionEditing editing;
    private final SetEditing setEditing;
    private final Intents intents;
    private final Map<String, KeptQuestion> questions;
    private final Map<String, KeptSet> sets;
    private final List<Sentence> changes = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();
    private int added;
    private final List<FileProblem> problems = new ArrayList<>();

    /** What questions the file brings along, so that its sets can name them. */
    private final Map<String, Perspective> sides = new HashMap<>();

    private final OrderPlan order;

    QuestionPlan(QuestionFile file, QuestionEditing editing, SetEditing setEditing, Intents intents) {
        this.editing = editing;
        this.setEditing = setEditing;
        this.intents = intents;
        this.questions = byId(editing.all(), KeptQuestion::id);
        this.sets = byId(setEditing.all(), KeptSet::id);
        this.order = new OrderPlan(questions.values());
        problems.addAll(file.problems());
        questions.values().forEach(kept -> sides.put(kept.id(), kept.question().perspective()));
        Map<String, Long> lines = new HashMap<>();
        for (FileQuestion question : file.questions()) {
            if (isFirst(question.id(), question.line(), lines)) {
                compare(question);
            }
        }
        planOrder();
        lines.clear();
        for (FileSet set : file.sets()) {
            if (isFirst(set.id(), set.line(), lines)) {
                compare(set);
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, each -> each, (one, other) -> one, LinkedHashMap::new));
    }

    private boolean isFirst(String id, long line, Map<String, Long> lines) {
        Long before = id.isEmpty() ? null : lines.put(id, line);
        if (before != null) {
            problems.add(FileProblem.of(line, "id-twice", id, Long.toString(before)));
        }
        return before == null;
    }

    List<FileProblem> problems() {
        return problems;
    }

    List<Sentence> changes() {
        return changes;
    }

    private void plan(Sentence change, Runnable step) {
        changes.add(change);
        work.add(step);
    }

    /** Makes all of it, within the transaction of the caller. */
    void apply() {
        work.forEach(Runnable::run);
        editing.imported(added, changes.size() - added);
    }

    private void compare(FileQuestion question) {
        KeptQuestion now = questions.get(question.id());
        QuestionDraft draft;
        Boolean hidden;
        try {
            QuestionDraft says = now == null ? blank(question) : QuestionDraft.of(now.question());
            draft = draft(question, says).checked();
            hidden = hidden(question.get(FieldName.HIDDEN).orElse(""));
        } catch (SaidException e) {
            problems.add(new FileProblem(question.line(), e.sentence()));
            return;
        }
        if (now == null) {
            write(question, draft, Boolean.TRUE.equals(hidden));
        } else {
            change(question, now, draft, hidden);
        }
    }

    private void write(FileQuestion question, QuestionDraft draft, boolean hidden) {
        String id = question.id();
        Sentence says = say(hidden ? "new-hidden" : "new", draft.text());
        if (id.isEmpty()) {
            OrderPlan.Place place = order.add(draft.kind(), "");
            plan(says, () -> place.take(editing.write(draft, !hidden)));
        } else if (OwnIds.canBe(id)) {
            sides.put(id, draft.perspective());
            order.add(draft.kind(), id);
            plan(says, () -> editing.writeAs(id, draft, !hidden));
        } else {
            problems.add(FileProblem.of(question.line(), "unknown-id", id));
            return;
        }
        added++;
    }

    private void change(FileQuestion question, KeptQuestion now, QuestionDraft draft, @Nullable Boolean hidden) {
        QuestionDraft says = QuestionDraft.of(now.question());
        String id = now.id();
        boolean isNoted = !draft.note().equals(says.note());
        boolean asksOther = !noted(draft, says.note()).equals(says);
        if (asksOther && !now.own()) {
            problems.add(FileProblem.of(question.line(), "words-stay", says.text()));
            return;
        }
        sides.put(id, draft.perspective());
        order.list(id, says.kind(), draft.kind());
        if (asksOther || isNoted) {
            int version = now.version();
            plan(
                    !asksOther
                            ? draft.note().isEmpty()
                                    ? say("no-note", says.text())
                                    : say("note", says.text(), draft.note())
                            : says.text().equals(draft.text())
                                    ? say("details", says.text())
                                    : say("words", says.text(), draft.text()),
                    () -> editing.change(id, version, draft));
        }
        if (hidden != null && hidden != now.hidden()) {
            plan(say(hidden ? "hidden" : "shown", draft.text()), () -> editing.hide(id, hidden));
        }
    }

    private static QuestionDraft noted(QuestionDraft draft, String note) {
        return new QuestionDraft(
                draft.kind(), draft.perspective(), draft.depth(), draft.intent(), draft.text(), draft.hint(), note);
    }

    private static QuestionDraft blank(FileQuestion question) {
        if (question.get(FieldName.KIND).orElse("").isEmpty()) {
            throw problem("no-kind", slugs());
        }
        return new QuestionDraft(Kind.STRENGTHS, Perspective.EMPLOYEE, Depth.LIGHT, "", "", "", "");
    }

    /** What the file does not say stays as it is; an empty cell of what every question has says nothing. */
    private QuestionDraft draft(FileQuestion question, QuestionDraft says) {
        Kind kind = filled(question, FieldName.KIND)
                .map(word -> Kind.of(word).orElseThrow(() -> problem("unknown-kind", word, slugs())))
                .orElse(says.kind());
        String intent = question.get(FieldName.INTENT).orElse(says.intent());
        if (!intent.isEmpty()
                && intents.of(kind).stream().noneMatch(one -> one.id().equals(intent))) {
            throw problem("unknown-intent", intent, kind.slug());
        }
        return new QuestionDraft(
                kind,
                filled(question, FieldName.SIDE)
                        .map(word -> value(Perspective.values(), word, "unknown-side"))
                        .orElse(says.perspective()),
                filled(question, FieldName.DEPTH)
                        .map(word -> value(Depth.values(), word, "unknown-depth"))
                        .orElse(says.depth()),
                intent,
                filled(question, FieldName.TEXT).orElse(says.text()),
                question.get(FieldName.HINT).orElse(says.hint()),
                question.get(FieldName.NOTE).orElse(says.note()));
    }

    private static Optional<String> filled(FileQuestion question, FieldName name) {
        return question.get(name).filter(value -> !value.isEmpty());
    }

    private static <E extends Enum<E>> E value(E[] values, String word, String unknown) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> problem(
                        unknown,
                        word,
                        Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** Null for nothing said. */
    private static @Nullable Boolean hidden(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "yes", "true", "1", "x" -> true;
            case "no", "false", "0" -> false;
            default -> throw problem("unknown-hidden", word);
        };
    }

    private void planOrder() {
        for (Kind kind : Kind.values()) {
            if (order.isOther(kind)) {
                changes.add(say("order", Sentence.of(kind.key())));
            }
            if (order.isOther(kind) || order.isGrown(kind)) {
                work.add(() -> editing.arrange(kind, order.ids(kind)));
            }
        }
    }

    private void compare(FileSet set) {
        KeptSet now = sets.get(set.id());
        SetDraft says = now == null ? new SetDraft("", "", List.of(), List.of()) : now.draft();
        SetDraft draft;
        Boolean hidden;
        try {
            draft = new SetDraft(
                            Objects.requireNonNullElse(set.name(), says.name()),
                            Objects.requireNonNullElse(set.about(), says.about()),
                            Objects.requireNonNullElse(set.questions(), says.questions()),
                            Objects.requireNonNullElse(set.agenda(), says.agenda()))
                    .checked();
            hidden = hidden(Objects.requireNonNullElse(set.hidden(), ""));
        } catch (SaidException e) {
            problems.add(new FileProblem(set.line(), e.sentence()));
            return;
        }
        draft.questions().stream()
                .filter(question -> sides.get(question) != Perspective.EMPLOYEE)
                .forEach(question -> problems.add(
                        new FileProblem(set.line(), Sentence.of("questionbank.problem.unknown-question", question))));
        if (now == null) {
            write(set, draft, Boolean.TRUE.equals(hidden));
            return;
        }
        if (!draft.equals(says)) {
            plan(say("set", draft.name()), () -> setEditing.change(now.id(), now.version(), draft));
        }
        if (hidden != null && hidden != now.hidden()) {
            plan(say(hidden ? "set-hidden" : "set-shown", draft.name()), () -> setEditing.hide(now.id(), hidden));
        }
    }

    private void write(FileSet set, SetDraft draft, boolean hidden) {
        if (!set.id().isEmpty() && !OwnIds.canBe(set.id())) {
            problems.add(FileProblem.of(set.line(), "unknown-set", set.id()));
            return;
        }
        plan(
                say("set-new", draft.name()),
                set.id().isEmpty()
                        ? () -> setEditing.write(draft, !hidden)
                        : () -> setEditing.writeAs(set.id(), draft, !hidden));
        added++;
    }

    private static String slugs() {
        return Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.joining(", "));
    }

    private static SaidException problem(String name, Object... arguments) {
        return new SaidException("questionbank.import.problem." + name, arguments);
    }

    private static Sentence say(String name, Object... arguments) {
        return Sentence.of("questionbank.import.change." + name, arguments);
    }
}
