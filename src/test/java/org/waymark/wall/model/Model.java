package org.waymark.wall.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.wall.model.Fact.Pair;
import org.waymark.wall.model.Fact.Sort;

/**
 * Who may read what, written from the visibility table of product.md and from nothing else: it knows no class of the portal.
 * Roles are not in it, since no role reads anything that was written.
 */
final class Model {

    /** A reporting line; one that has ended can be put back before a night has passed. */
    private static final class Line {
        private final Who manager;
        private final int since;
        private @Nullable Integer endedAt;
        private int nightOfTheEnd;
        private boolean byMistake;

        Line(Who manager, int since) {
            this.manager = manager;
            this.since = since;
        }
    }

    /** What was shared: with whoever was the manager then, in these words, or as a topic without any, and what it is about. */
    private record Share(
            Who with,
            int at,
            @Nullable String words,
            @Nullable String title) {}

    /** Something that was handed over to the manager of that moment. */
    private record HandedOver(Who to, int at) {}

    /** What the employee hands over with a meeting: their own part, and what both promised. The row tells its place. */
    private static final Set<Sort> OF_THE_EMPLOYEE = EnumSet.of(Sort.AGENDA, Sort.SHARED_NOTE);

    private static final Set<Sort> OF_BOTH = EnumSet.of(Sort.PROMISE, Sort.PLACE);

    /** What somebody writes for themselves, and may share with the manager of the day. */
    private static final class Kept {
        private @Nullable String question;
        private boolean isOfTheBank;
        /** Whether its author's own copy of the question went with what they never shared; its reader has it. */
        private boolean isQuestionErased;

        private @Nullable String title;
        private @Nullable String draft;
        private @Nullable Share share;
        private final Set<Who> openedBy = EnumSet.noneOf(Who.class);
    }

    /**
     * An answer, whether a role appeals to somebody, or something of a kind that people write of themselves.
     *
     * @param number tells one from another; of what was agreed, on which standing
     * @param kind which kind; empty for the first two
     */
    record Thing(Sort sort, Who author, int number, String kind) {

        Thing(Sort sort, Who author, int number) {
            this(sort, author, number, "");
        }

        boolean isOf(String other) {
            return kind.equals(other);
        }
    }

    /** One of the two parts of a swap; it counts within the line in which it was shared. */
    private static final class Part {
        private @Nullable String draft;
        private @Nullable String shared;
        private int at;
    }

    private static final class Swap {
        private final Map<Who, Part> parts = new EnumMap<>(Who.class);
    }

    /** A standing of two people, begun in a line; its parts are written and shared for as long as that lasts. */
    static final class Standing {
        private final Pair pair;
        private final int at;
        private final Map<Who, Part> parts = new EnumMap<>(Who.class);

        /** What the manager says was agreed. */
        private @Nullable String agreed;

        private @Nullable String agreedShared;

        /** Whether it went with the employee; what a manager wrote of it is still theirs. */
        private boolean isGone;

        private Standing(Pair pair, int at) {
            this.pair = pair;
            this.at = at;
        }

        Pair pair() {
            return pair;
        }

        private boolean isOpened() {
            return parts.values().stream().filter(part -> part.shared != null).count() == 2;
        }
    }

    private static final Map<Sort, Sort> ONCE_SHARED = Map.of(
            Sort.ANSWER, Sort.ANSWER_SHARED,
            Sort.APPEAL, Sort.APPEAL_SHARED,
            Sort.OWN, Sort.OWN_SHARED);

    private int now;
    private int nights;
    private final Map<Who, List<Line>> lines = new EnumMap<>(Who.class);
    private final Map<Thing, Kept> kept = new LinkedHashMap<>();
    /** Words whose readers were settled when they were written: those two and nobody else, for good. */
    private final List<Fact> settled = new ArrayList<>();
    /** Words that a manager loses with the line. */
    private final List<Fact> ofTheLine = new ArrayList<>();

    private final Map<Pair, String> privateNotes = new LinkedHashMap<>();
    private final Map<Pair, String> observations = new LinkedHashMap<>();
    private final Map<Pair, String> sharedObservations = new LinkedHashMap<>();
    private final Map<Pair, Swap> swaps = new LinkedHashMap<>();
    private final List<Standing> standings = new ArrayList<>();
    /** Meetings that were wrapped up: a record is read by the same two, and shows no answers any more. */
    private final Set<Pair> wrappedUp = new LinkedHashSet<>();

    private final Map<Pair, HandedOver> handedOver = new LinkedHashMap<>();
    private final Map<Thing, HandedOver> decided = new LinkedHashMap<>();

    /** How far those who have left are gone: what they never shared goes first, then what they had shared. */
    private enum Gone {
        LEFT,
        ERASED,
        RELEASED
    }

    private final Map<Who, Gone> gone = new EnumMap<>(Who.class);

    // ------------------------------------------------------------------------------------------------ what happens

    /** Nobody is their own manager, nor that of anybody above them. */
    boolean mayManage(@Nullable Who manager, Who report) {
        for (Who above = manager; above != null; above = managerOf(above)) {
            if (above == report) {
                return false;
            }
        }
        return true;
    }

    /** Whoever stays the manager goes on with the same line. */
    void changeManager(Who report, @Nullable Who manager) {
        if (managerOf(report) == manager) {
            return;
        }
        int moment = ++now;
        end(lineOf(report), moment);
        if (manager != null) {
            linesOf(report).add(new Line(manager, moment));
        }
    }

    private void end(@Nullable Line line, int moment) {
        if (line != null) {
            line.endedAt = moment;
            line.nightOfTheEnd = nights;
        }
    }

    /** What is planned for the day that begins is carried out. */
    void night() {
        nights++;
        planned.carryOut(nights);
    }

    int nights() {
        return nights;
    }

    private final Planned.Company company = new Planned.Company() {
        @Override
        public boolean mayManage(@Nullable Who manager, Who report) {
            return Model.this.mayManage(manager, report);
        }

        @Override
        public boolean hasLeft(Who who) {
            return Model.this.hasLeft(who);
        }

        @Override
        public void changeManager(Who report, @Nullable Who manager) {
            Model.this.changeManager(report, manager);
        }

        @Override
        public void comeBack(Who who) {
            Model.this.comeBack(who);
        }
    };

    /** Moves with a date. */
    private final Planned planned = new Planned(company);

    /** What a provider says of people. */
    private final Provided provided = new Provided(company);

    Provided provided() {
        return provided;
    }

    Planned planned() {
        return planned;
    }

    int countLines(Who report) {
        return linesOf(report).size();
    }

    /** Which of somebody's lines, the first one being 0, can go on as if it had not ended. */
    boolean canBePutBack(Who report, int number) {
        Line line = linesOf(report).get(number);
        return line.endedAt != null
                && !line.byMistake
                && line.nightOfTheEnd == nights
                && !hasLeft(line.manager)
                && mayManage(line.manager, report);
    }

    /** Whatever came after it ends for good. */
    void putBack(Who report, int number) {
        Line line = linesOf(report).get(number);
        int ended = Objects.requireNonNull(line.endedAt);
        Line open = lineOf(report);
        end(open, ++now);
        linesOf(report).stream()
                .filter(other -> other == open || other.since >= ended)
                .forEach(other -> other.byMistake = true);
        line.endedAt = null;
    }

    private List<Line> linesOf(Who report) {
        return lines.computeIfAbsent(report, ignored -> new ArrayList<>());
    }

    private @Nullable Line lineOf(Who report) {
        return linesOf(report).stream()
                .filter(line -> line.endedAt == null)
                .findFirst()
                .orElse(null);
    }

    /** What somebody asked for and a second person did not release yet, and who the manager was then. */
    private final Map<Pair, @Nullable Who> claims = new LinkedHashMap<>();

    void claim(Pair pair) {
        claims.put(pair, managerOf(pair.employee()));
    }

    Set<Pair> claims() {
        return claims.keySet();
    }

    /** Whether it still fitted; otherwise it goes on waiting. */
    boolean release(Pair pair) {
        boolean fits = claims.get(pair) == managerOf(pair.employee()) && mayManage(pair.manager(), pair.employee());
        if (fits) {
            claims.remove(pair);
            changeManager(pair.employee(), pair.manager());
        }
        return fits;
    }

    @Nullable
    Who managerOf(Who report) {
        Line line = lineOf(report);
        return line == null ? null : line.manager;
    }

    boolean holds(Pair pair) {
        return managerOf(pair.employee()) == pair.manager();
    }

    void ask(Thing thing, String question) {
        of(thing).question = question;
    }

    /** As a question of a set: whatever becomes of the set and of the question, it stays as it was asked. */
    void askOfTheBank(Thing thing, String question) {
        ask(thing, question);
        of(thing).isOfTheBank = true;
    }

    void draft(Thing thing, String words) {
        of(thing).draft = words;
    }

    void call(Thing thing, String title) {
        of(thing).title = title;
    }

    boolean isWritten(Thing thing) {
        return of(thing).draft != null;
    }

    private boolean hasWords(Thing thing) {
        return isWritten(thing) || of(thing).question != null || of(thing).title != null;
    }

    /** With words of its author's, or shared: also as a topic whose words are erased. */
    boolean exists(Thing thing) {
        return hasWords(thing) || of(thing).share != null;
    }

    void share(Thing thing) {
        shareAnew(thing, of(thing).draft);
    }

    void shareTopic(Thing thing) {
        shareAnew(thing, null);
    }

    /** Without the question if that is erased. */
    private void shareAnew(Thing thing, @Nullable String words) {
        Kept one = of(thing);
        if (one.isQuestionErased && managerOf(thing.author()) != null) {
            one.question = null;
        }
        share(thing, words, one.title);
    }

    private void share(Thing thing, @Nullable String words, @Nullable String title) {
        Who manager = managerOf(thing.author());
        if (manager != null) {
            of(thing).share = new Share(manager, ++now, words, title);
        }
    }

    /** Whether the manager of today reads more of it than what it is about. */
    boolean isSharedInFull(Thing thing) {
        Share share = of(thing).share;
        return share != null && share.words() != null && readerOf(thing) != null;
    }

    /** Whether a manager of before could read it, and the one of today cannot. */
    boolean isToHandOver(Thing thing) {
        return of(thing).share != null && readerOf(thing) == null && managerOf(thing.author()) != null;
    }

    /** Exactly the version that was shared before, or its topic. */
    void handOver(Thing thing, boolean withWords) {
        Share before = of(thing).share;
        Who manager = managerOf(thing.author());
        if (before != null && manager != null) {
            share(thing, withWords ? before.words() : null, before.title());
            decided.put(thing, new HandedOver(manager, ++now));
        }
    }

    /** Whether shared words, or the question to them, are to be handed over, or were to the manager of today. */
    boolean isAskedAboutHandover(Fact fact) {
        return kept.entrySet().stream()
                .filter(entry -> isOf(fact, entry.getValue()))
                .map(Map.Entry::getKey)
                .anyMatch(thing -> isToHandOver(thing) || (readerOf(thing) != null && wasHandedOver(thing)));
    }

    private static boolean isOf(Fact fact, Kept one) {
        return fact.words().equals(one.question)
                || (one.share != null
                        && (fact.words().equals(one.share.words())
                                || fact.words().equals(one.share.title())));
    }

    private boolean wasHandedOver(Thing thing) {
        HandedOver handed = decided.get(thing);
        return handed != null && counts(new Pair(thing.author(), handed.to()), handed.at());
    }

    /** Of a meeting that was wrapped up with a manager of before. */
    boolean isToHandOver(Pair pair) {
        Who manager = managerOf(pair.employee());
        return manager != null && manager != pair.manager() && isWrappedUp(pair);
    }

    void handOver(Pair pair) {
        Who manager = managerOf(pair.employee());
        if (manager != null) {
            handedOver.put(pair, new HandedOver(manager, ++now));
        }
    }

    boolean isHandedOver(Pair pair) {
        return recipientOf(pair) != null;
    }

    void takeBack(Pair pair) {
        handedOver.remove(pair);
    }

    private @Nullable Who recipientOf(Pair pair) {
        HandedOver handed = handedOver.get(pair);
        return handed != null && counts(new Pair(pair.employee(), handed.to()), handed.at()) ? handed.to() : null;
    }

    void withdraw(Thing thing) {
        of(thing).share = null;
    }

    void open(Who manager, Who author) {
        kept.forEach((thing, one) -> {
            if (thing.author() == author && readerOf(thing) == manager) {
                one.openedBy.add(manager);
            }
        });
    }

    void notePrivately(Who author, Who about, String words) {
        privateNotes.put(new Pair(about, author), words);
    }

    void observe(Pair pair, String words) {
        observations.put(pair, words);
    }

    boolean isObserved(Pair pair) {
        return observations.containsKey(pair);
    }

    void shareObservation(Pair pair) {
        String words = observations.get(pair);
        if (words != null) {
            sharedObservations.put(pair, words);
        }
    }

    void withdrawObservation(Pair pair) {
        sharedObservations.remove(pair);
    }

    /** Of a 1:1: its record stays with both of its people. */
    void forBoth(Sort sort, Who author, Pair pair, String words) {
        settled.removeIf(fact -> sort == Sort.SHARED_NOTE
                && fact.sort() == sort
                && fact.author() == author
                && fact.pair().equals(pair));
        settled.add(new Fact(sort, words, author, pair, EnumSet.of(pair.employee(), pair.manager())));
    }

    /** A point of an agenda that its author has not shown yet. */
    void forOneself(Sort sort, Who author, Pair pair, String words) {
        settled.add(new Fact(sort, words, author, pair, EnumSet.of(author)));
    }

    void show(String words) {
        settled.replaceAll(fact -> fact.words().equals(words)
                ? new Fact(
                        fact.sort(),
                        words,
                        fact.author(),
                        fact.pair(),
                        EnumSet.of(fact.pair().employee(), fact.pair().manager()))
                : fact);
    }

    void wrapUp(Pair pair, boolean closed) {
        if (closed) {
            wrappedUp.add(pair);
        } else {
            wrappedUp.remove(pair);
        }
    }

    boolean isWrappedUp(Pair pair) {
        return wrappedUp.contains(pair);
    }

    /** A question from the manager: theirs as long as the line holds, and the employee's for good. */
    void askTheEmployee(Sort sort, Pair pair, String words) {
        ofTheLine.add(new Fact(sort, words, pair.manager(), pair, EnumSet.of(pair.employee())));
        if (sort == Sort.SWAP_QUESTION) {
            swaps.put(pair, new Swap());
        }
    }

    boolean isSwapping(Pair pair) {
        return swaps.containsKey(pair);
    }

    void draftSwap(Pair pair, Who author, String words) {
        part(pair, author).draft = words;
    }

    /** Nothing happens to what both have shared. */
    void shareSwap(Pair pair, Who author) {
        Part part = part(pair, author);
        if (!isOpen(pair)) {
            part.shared = part.draft;
            part.at = ++now;
        }
    }

    boolean isDrafted(Pair pair, Who author) {
        return part(pair, author).draft != null;
    }

    boolean hasPart(Pair pair, Who author) {
        Part part = part(pair, author);
        return part.draft != null || part.shared != null;
    }

    void takeSwapBack(Pair pair, Who author) {
        part(pair, author).shared = null;
    }

    /** With all its versions, whoever reads them. With the words of a goal go its steps that nobody reads. */
    void erase(Thing thing) {
        kept.remove(thing);
        if (thing.isOf(OwnKind.PLAN)) {
            List<Thing> steps = kept.keySet().stream()
                    .filter(step -> step.isOf(OwnKind.STEP) && step.author() == thing.author())
                    .toList();
            steps.stream().filter(step -> readerOf(step) == null).forEach(this::erase);
            if (steps.stream().allMatch(step -> readerOf(step) == null)) {
                decided.remove(thing);
            }
        }
        if (thing.sort() == Sort.ANSWER || thing.isOf(OwnKind.MILESTONE) || thing.isOf(OwnKind.STEP)) {
            // Another answer is another thing; a role and a life beyond the company stay the same.
            decided.remove(thing);
        }
    }

    /** What nobody else reads goes; of what somebody does, the version that they read stays. */
    void eraseAlone(Who author) {
        List.copyOf(kept.keySet()).stream()
                .filter(thing -> thing.author() == author && readerOf(thing) == null && hasWords(thing))
                .forEach(this::erase);
        kept.keySet()
                .removeIf(thing -> thing.author() == author && thing.sort() == Sort.OWN && readerOf(thing) == null);
        kept.forEach((thing, one) -> {
            if (thing.author() == author && one.share != null) {
                one.draft = one.share.words();
                one.title = one.share.title();
            }
        });
        eraseNotes(author);
        eraseSides(author);
        told.eraseAlone(author);
        observations.keySet().removeIf(pair -> pair.manager() == author && !sharedObservations.containsKey(pair));
        sharedObservations.forEach((pair, words) -> {
            // What was written in a line that has ended is not changed any more.
            if (pair.manager() == author && holds(pair)) {
                observations.put(pair, words);
            }
        });
        swaps.forEach((pair, swap) -> {
            Part part = swap.parts.get(author);
            if (part != null && (part.shared == null || !counts(pair, part.at))) {
                swap.parts.remove(author);
            } else if (part != null) {
                part.draft = part.shared;
            }
        });
    }

    private void eraseSides(Who author) {
        standings.forEach(standing -> {
            Part part = standing.parts.get(author);
            if (part != null && !isInForce(standing, author)) {
                standing.parts.remove(author);
            } else if (part != null && holds(standing.pair)) {
                part.draft = part.shared;
            }
            if (author == standing.pair.manager() && (standing.agreedShared == null || holds(standing.pair))) {
                standing.agreed = standing.agreedShared;
            }
        });
    }

    /** A manager's side is there for good to whom it was shared with. */
    private boolean isInForce(Standing standing, Who author) {
        Part part = standing.parts.get(author);
        return part != null
                && part.shared != null
                && (author == standing.pair.manager() || counts(standing.pair, part.at));
    }

    /** The latest of two people in the line of today. */
    @Nullable
    Standing standingOf(Pair pair) {
        return standings.reversed().stream()
                .filter(standing -> standing.pair.equals(pair) && counts(pair, standing.at) && !standing.isGone)
                .findFirst()
                .orElse(null);
    }

    Standing stand(Pair pair) {
        Standing standing = new Standing(pair, ++now);
        standings.add(standing);
        return standing;
    }

    boolean isDrafted(Standing standing, Who author) {
        Part part = standing.parts.get(author);
        return part != null && part.draft != null;
    }

    void draftStanding(Standing standing, Who author, String words) {
        standing.parts.computeIfAbsent(author, ignored -> new Part()).draft = words;
    }

    /** Once both have shared, nothing is shared anew. */
    void shareStanding(Standing standing, Who author, boolean shared) {
        Part part = standing.parts.computeIfAbsent(author, ignored -> new Part());
        if (!shared) {
            part.shared = null;
        } else if (!standing.isOpened()) {
            part.shared = part.draft;
            part.at = ++now;
        }
    }

    /** Whether the page of its standing shows somebody what they may read. */
    boolean isShownOnItsPage(Fact fact, Who viewer) {
        return standings.stream()
                .filter(standing -> isShownTo(standing, viewer))
                .anyMatch(standing -> {
                    Part part = standing.parts.get(fact.author());
                    return part != null
                            && (fact.words().equals(part.draft)
                                    || (fact.words().equals(part.shared)
                                            && (fact.author() != viewer || isInForce(standing, viewer))));
                });
    }

    /** Whether it was shared of the latest standing that its two have opened to each other. */
    boolean isOpenedLast(Fact fact) {
        return fact.sort() == Sort.STANDING_SHARED
                && standings.reversed().stream()
                        .filter(standing -> standing.pair.equals(fact.pair())
                                && standing.isOpened()
                                && counts(standing.pair, standing.at))
                        .findFirst()
                        .filter(standing -> fact.words()
                                .equals(Optional.ofNullable(standing.parts.get(fact.author()))
                                        .map(part -> part.shared)
                                        .orElse(null)))
                        .isPresent();
    }

    /** What people ask each other for; who has which manager is for this to say. */
    private final Told told = new Told(this::counts, () -> ++now);

    Told told() {
        return told;
    }

    /** The latest of those that are of the line of today, by its number; negative if there is none. */
    int numberOfStanding(Pair pair) {
        Standing standing = standingOf(pair);
        return standing == null ? -1 : standings.indexOf(standing);
    }

    /** Of whichever line. */
    Optional<Integer> latestStandingOf(Who employee) {
        return standings.reversed().stream()
                .filter(standing -> standing.pair.employee() == employee)
                .findFirst()
                .map(standings::indexOf);
    }

    void draftAgreed(Standing standing, String words) {
        standing.agreed = words;
    }

    boolean isAgreed(Standing standing) {
        return standing.agreed != null;
    }

    void shareAgreed(Standing standing, boolean shared) {
        standing.agreedShared = shared ? standing.agreed : null;
    }

    /** Whether the page of a standing shows somebody what they may read of what was agreed on it. */
    boolean isAgreedShown(Fact fact, Who viewer) {
        return standings.stream()
                .filter(standing -> isShownTo(standing, viewer))
                .anyMatch(standing -> fact.words().equals(viewer == standing.pair.manager() ? standing.agreed : null)
                        || fact.words().equals(viewer == standing.pair.employee() ? standing.agreedShared : null)
                        || isAgreedByEmployee(fact, standing, viewer));
    }

    private boolean isAgreedByEmployee(Fact fact, Standing standing, Who viewer) {
        Kept one = kept.get(new Thing(Sort.OWN, standing.pair.employee(), standings.indexOf(standing), OwnKind.AGREED));
        return one != null
                && (viewer == standing.pair.employee()
                        ? fact.words().equals(one.draft)
                        : one.share != null && fact.words().equals(one.share.words()));
    }

    /** A manager of before reads it no more, and the next one never does. */
    boolean isShownTo(Standing standing, Who viewer) {
        return !standing.isGone
                && (viewer == standing.pair.employee()
                        || (viewer == standing.pair.manager() && counts(standing.pair, standing.at)));
    }

    /** Whether the standing is still there on which something was agreed. */
    boolean isOfAStanding(Fact fact) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().isOf(OwnKind.AGREED) && isOf(fact, entry.getValue()))
                .anyMatch(entry -> !standings.get(entry.getKey().number()).isGone);
    }

    private void eraseNotes(Who author) {
        privateNotes.keySet().removeIf(pair -> pair.manager() == author);
        settled.removeIf(fact -> fact.author() == author && !fact.isShared());
    }

    void leave(Who who) {
        gone.put(who, Gone.LEFT);
    }

    boolean hasLeft(@Nullable Who who) {
        return who != null && gone.containsKey(who);
    }

    /** As the same person, with whatever is not erased by then: the line goes on, and what is still shared is theirs. */
    void comeBack(Who who) {
        gone.remove(who);
    }

    boolean isErased(Who who) {
        return gone.get(who) == Gone.ERASED;
    }

    boolean isReleased(Who who) {
        return gone.get(who) == Gone.RELEASED;
    }

    /** Everything they never shared; what they had shared with somebody stays as it is, for whoever may read it. */
    void forget(Who who) {
        gone.put(who, Gone.ERASED);
        decided.keySet().removeIf(thing -> thing.author() == who);
        kept.entrySet().removeIf(entry -> entry.getKey().author() == who && entry.getValue().share == null);
        kept.forEach((thing, one) -> {
            if (thing.author() == who) {
                one.draft = null;
                one.title = null;
                one.isQuestionErased = !one.isOfTheBank;
            }
        });
        eraseNotes(who);
        forgetPlan(who);
        forgetSides(who);
        told.forget(who);
        planned.forget(who);
        observations.keySet().removeIf(pair -> pair.manager() == who);
        swaps.values().forEach(swap -> {
            Part part = swap.parts.get(who);
            if (part != null) {
                part.draft = null;
            }
        });
    }

    /** Goals and steps go; what was shared of them stays with its reader, and is nothing any more that its author could write on. */
    private void forgetPlan(Who who) {
        for (String kind : List.of(OwnKind.PLAN, OwnKind.STEP)) {
            Kept one = kept.remove(new Thing(Sort.OWN, who, 0, kind));
            if (one != null) {
                kept.put(new Thing(Sort.OWN, who, ++now, kind), one);
            }
        }
    }

    private void forgetSides(Who who) {
        standings.forEach(standing -> {
            standing.isGone |= standing.pair.employee() == who
                    && standing.parts.values().stream().allMatch(part -> part.shared == null);
            Part part = standing.parts.get(who);
            if (part != null) {
                part.draft = null;
            }
            if (standing.pair.manager() == who) {
                standing.agreed = null;
            }
        });
    }

    private void releaseSides(Who who) {
        standings.forEach(standing -> {
            standing.isGone |= standing.pair.employee() == who;
            standing.parts.remove(who);
            if (standing.pair.manager() == who) {
                standing.agreedShared = null;
            }
        });
        told.release(who);
    }

    /** What they had shared; where somebody meets is nobody's words. */
    void release(Who who) {
        gone.put(who, Gone.RELEASED);
        releaseSides(who);
        kept.keySet().removeIf(thing -> thing.author() == who);
        sharedObservations.keySet().removeIf(pair -> pair.manager() == who);
        swaps.values().forEach(swap -> swap.parts.remove(who));
        settled.removeIf(fact -> fact.author() == who && fact.sort() != Sort.PLACE);
        ofTheLine.removeIf(fact -> fact.author() == who);
    }

    // ------------------------------------------------------------------------------------------------ who may read
    // what

    /** All that was written, and who may read it now. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        settled.forEach(fact -> facts.add(withRecipient(fact)));
        ofTheLine.forEach(fact -> facts.add(new Fact(
                fact.sort(),
                fact.words(),
                fact.author(),
                fact.pair(),
                holds(fact.pair())
                        ? EnumSet.of(fact.pair().employee(), fact.pair().manager())
                        : fact.readers())));
        kept.keySet().forEach(thing -> add(facts, thing));
        privateNotes.forEach((pair, words) -> add(facts, Sort.PRIVATE_NOTE, words, pair.manager(), pair, null));
        observations.forEach((pair, words) -> add(facts, Sort.OBSERVATION, words, pair.manager(), pair, null));
        // What was said to somebody about them stays theirs, also after the line has ended.
        sharedObservations.forEach(
                (pair, words) -> add(facts, Sort.OBSERVATION_SHARED, words, pair.manager(), pair, pair.employee()));
        swaps.forEach((pair, swap) -> swap.parts.forEach((author, part) -> {
            Who other = author == pair.employee() ? pair.manager() : pair.employee();
            add(facts, Sort.SWAP, part.draft, author, pair, null);
            add(facts, Sort.SWAP_SHARED, part.shared, author, pair, isOpen(pair) ? other : null);
        }));
        standings.forEach(standing -> standing.parts.forEach((author, part) -> {
            Who other = author == standing.pair.employee() ? standing.pair.manager() : standing.pair.employee();
            add(facts, Sort.STANDING, part.draft, author, standing.pair, null);
            add(
                    facts,
                    Sort.STANDING_SHARED,
                    part.shared,
                    author,
                    standing.pair,
                    standing.isOpened() && isInForce(standing, author) ? other : null);
        }));
        standings.forEach(standing -> {
            Pair pair = standing.pair;
            add(facts, Sort.AGREED, standing.agreed, pair.manager(), pair, null);
            add(facts, Sort.AGREED_SHARED, standing.agreedShared, pair.manager(), pair, pair.employee());
        });
        facts.addAll(told.facts());
        return facts;
    }

    private Fact withRecipient(Fact fact) {
        Who recipient = recipientOf(fact.pair());
        boolean isOfTheEmployee = OF_THE_EMPLOYEE.contains(fact.sort())
                && fact.isShared()
                && fact.author() == fact.pair().employee();
        boolean isHandedOver = OF_BOTH.contains(fact.sort()) || isOfTheEmployee;
        if (recipient == null || !isHandedOver) {
            return fact;
        }
        Set<Who> readers = EnumSet.copyOf(fact.readers());
        readers.add(recipient);
        return new Fact(fact.sort(), fact.words(), fact.author(), fact.pair(), readers);
    }

    /** Whether its author still has the question of an answer where they wrote it. */
    boolean isAskedOfItsAuthor(Fact fact) {
        return kept.values().stream()
                .noneMatch(one -> one.isQuestionErased && fact.words().equals(one.question));
    }

    private void add(List<Fact> facts, Thing thing) {
        Kept one = of(thing);
        Who reader = readerOf(thing);
        Who manager = reader == null ? thing.author() : reader;
        Pair pair = new Pair(thing.author(), manager);
        String kind = thing.kind();
        add(facts, thing.sort(), one.draft, thing.author(), pair, null, kind);
        add(facts, Sort.TITLE, one.title, thing.author(), pair, null, kind);
        String asked = one.isOfTheBank ? Fact.OF_THE_BANK : kind;
        add(facts, Sort.ANSWER_QUESTION, one.question, thing.author(), pair, reader, asked);
        Sort shared = ONCE_SHARED.get(thing.sort());
        if (one.share != null && shared != null) {
            add(facts, shared, one.share.words(), thing.author(), pair, reader, kind);
            add(facts, Sort.TITLE_SHARED, one.share.title(), thing.author(), pair, reader, kind);
        }
    }

    private static void add(
            List<Fact> facts, Sort sort, @Nullable String words, Who author, Pair pair, @Nullable Who reader) {
        add(facts, sort, words, author, pair, reader, "");
    }

    private static void add(
            List<Fact> facts,
            Sort sort,
            @Nullable String words,
            Who author,
            Pair pair,
            @Nullable Who reader,
            String kind) {
        if (words != null) {
            Set<Who> readers = reader == null ? EnumSet.of(author) : EnumSet.of(author, reader);
            facts.add(new Fact(sort, words, author, pair, readers, kind));
        }
    }

    /** Who opened what: its author knows for good, and who opened it as long as they may read it. */
    Set<String> openings(@Nullable Who viewer) {
        Set<String> known = new LinkedHashSet<>();
        // The page of a standing opens what was agreed on it, too.
        kept.forEach((thing, one) -> one.openedBy.stream()
                .filter(reader -> !thing.isOf(OwnKind.AGREED))
                .filter(reader -> viewer == thing.author() || (viewer == reader && viewer == readerOf(thing)))
                .map(reader -> (thing.sort() == Sort.OWN ? new Thing(Sort.OWN, thing.author(), 0, thing.kind()) : thing)
                        + " by " + reader)
                .forEach(known::add));
        return known;
    }

    /**
     * What stands beside words that somebody reads of others: how far off a milestone is, until when what they wish, by when a step is to be
     * done, and on which role something was agreed; who asks whom, and that the other one has shared what is opened together.
     */
    Set<String> besideWords(Who viewer) {
        Set<String> known = new LinkedHashSet<>(told.asked(viewer));
        kept.forEach((thing, one) -> {
            if (readerOf(thing) == viewer && thing.isOf(OwnKind.MILESTONE)) {
                known.add("a milestone of " + thing.author());
            }
            if (readerOf(thing) == viewer && isInPlan(thing, OwnKind.PLAN) && isSharedInFull(thing)) {
                known.add("a wish of " + thing.author());
            }
            if (readerOf(thing) == viewer && thing.isOf(OwnKind.AGREED) && !standings.get(thing.number()).isGone) {
                known.add("what a role asked of " + thing.author());
            }
            if (readerOf(thing) == viewer && isInPlan(thing, OwnKind.STEP) && readsGoalOf(thing.author(), viewer)) {
                known.add("the next step of " + thing.author());
            }
        });
        standings.forEach(standing -> standing.parts.keySet().stream()
                .filter(author -> author != viewer && isInForce(standing, author))
                .filter(author -> viewer == standing.pair.employee() || viewer == standing.pair.manager())
                .forEach(author -> known.add(author + " is ready for " + viewer)));
        return known;
    }

    private static boolean isInPlan(Thing thing, String kind) {
        return thing.isOf(kind) && thing.number() == 0;
    }

    /** Be it as a topic. */
    private boolean readsGoalOf(Who author, Who viewer) {
        Thing goal = new Thing(Sort.OWN, author, 0, OwnKind.PLAN);
        return kept.containsKey(goal) && readerOf(goal) == viewer;
    }

    /** How many answers somebody shares with their manager of today, topics among them. */
    long sharedAnswers(Who author) {
        return kept.keySet().stream()
                .filter(thing -> thing.sort() == Sort.ANSWER && thing.author() == author && readerOf(thing) != null)
                .count();
    }

    /** Whose data keys somebody needs: of those of whom they may read anything, be it a topic without words. */
    boolean mayReadAnythingOf(Who author, Who viewer) {
        return facts().stream()
                        .anyMatch(fact -> fact.sort() != Sort.PLACE
                                && fact.author() == author
                                && fact.readers().contains(viewer))
                || kept.keySet().stream().anyMatch(thing -> thing.author() == author && readerOf(thing) == viewer);
    }

    /** With whom something is shared, as long as the line holds in which it was. */
    private @Nullable Who readerOf(Thing thing) {
        Share share = of(thing).share;
        return share != null && counts(new Pair(thing.author(), share.with()), share.at()) ? share.with() : null;
    }

    private boolean isOpen(Pair pair) {
        Swap swap = swaps.get(pair);
        return swap != null
                && swap.parts.values().stream()
                                .filter(part -> part.shared != null && counts(pair, part.at))
                                .count()
                        == 2;
    }

    private boolean counts(Pair pair, int at) {
        Line line = lineOf(pair.employee());
        return line != null && line.manager == pair.manager() && line.since <= at;
    }

    private Kept of(Thing thing) {
        return kept.computeIfAbsent(thing, ignored -> new Kept());
    }

    private Part part(Pair pair, Who author) {
        return swaps.computeIfAbsent(pair, ignored -> new Swap()).parts.computeIfAbsent(author, ignored -> new Part());
    }
}
