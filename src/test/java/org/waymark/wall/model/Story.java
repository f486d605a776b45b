package org.waymark.wall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.Role;
import org.waymark.wall.model.Fact.Pair;
import org.waymark.wall.model.Fact.Sort;
import org.waymark.wall.model.Model.Standing;
import org.waymark.wall.model.Model.Thing;
import org.waymark.wall.model.Move.Step;
import org.waymark.wall.model.Planned.Wish;

/** One history, told to the model and played in the portal. */
final class Story {

    /** How many answers in own words somebody writes; the question of the day comes after them. */
    static final int ANSWERS = 2;

    /** The number of the answer to a question of a set. */
    private static final int OF_A_SET = ANSWERS + 1;

    private static final AtomicLong MARKERS = new AtomicLong();

    private final Model model = new Model();
    private final World world;
    private boolean successorHasCome;

    Story(World world) {
        this.world = world;
        world.begin();
        for (Who who : List.of(Who.MANAGER, Who.NEXT_MANAGER)) {
            changeManager(who, Who.DIRECTOR);
        }
        for (Who who : List.of(Who.EMPLOYEE, Who.COLLEAGUE)) {
            changeManager(who, Who.MANAGER);
        }
        trust(Who.PEOPLE_TEAM, Role.PEOPLE_TEAM, true);
        trust(Who.ADMINISTRATOR, Role.ADMINISTRATOR, true);
    }

    Model model() {
        return model;
    }

    World world() {
        return world;
    }

    /** Words that stand nowhere else. */
    private static String words(String sort) {
        return "secret-" + sort + "-" + MARKERS.incrementAndGet();
    }

    void answer(Who author, int number) {
        Thing thing = new Thing(Sort.ANSWER, author, number % ANSWERS);
        if (!world.answers().containsKey(thing)) {
            withMeeting(author, pair -> {
                String question = words("question");
                world.ask(thing, pair, question);
                model.ask(thing, question);
            });
        }
        if (world.answers().containsKey(thing)) {
            write(thing);
        }
    }

    void answerTheDay(Who author) {
        Thing thing = new Thing(Sort.ANSWER, author, ANSWERS);
        String words = words("day");
        world.answerTheDay(thing, words);
        model.draft(thing, words);
    }

    /** A reflection is opened with a set of the company, which is changed and hidden afterwards, as is its question. */
    void answerOfASet(Who author) {
        Thing thing = new Thing(Sort.ANSWER, author, OF_A_SET);
        if (!world.answers().containsKey(thing)) {
            withMeeting(author, pair -> {
                String question = words("asked");
                world.askOfASet(thing, pair, question);
                model.askOfTheBank(thing, question);
            });
        }
        if (world.answers().containsKey(thing)) {
            write(thing);
        }
    }

    void write(Sort sort, Who author) {
        write(new Thing(sort, author, 0));
    }

    /** Something of any kind that people write of themselves. */
    void writeOwn(Who author, int number) {
        List<Thing> own = things(author).stream()
                .filter(thing -> thing.sort() == Sort.OWN)
                .toList();
        write(own.get(number % own.size()));
    }

    private void write(Thing thing) {
        if (isWritable(thing)) {
            if (thing.sort() == Sort.OWN && kind(thing).hasTitle()) {
                call(thing);
            }
            String words = words("draft");
            world.write(thing, words);
            model.draft(thing, words);
        }
    }

    /** A step is one of a goal, which is begun first. */
    private void call(Thing thing) {
        if (thing.isOf(OwnKind.STEP) && !world.hasGoal(thing.author())) {
            write(own(OwnKind.PLAN, thing.author()));
        }
        String title = words("title");
        world.call(thing, title);
        model.call(thing, title);
    }

    private static Thing own(String kind, Who author) {
        return new Thing(Sort.OWN, author, 0, kind);
    }

    private OwnKind kind(Thing thing) {
        return world.ownKinds().stream()
                .filter(kind -> thing.isOf(kind.key()))
                .findFirst()
                .orElseThrow();
    }

    /** What was agreed is written as long as the line lasts in which its standing began. */
    private boolean isWritable(Thing thing) {
        if (!thing.isOf(OwnKind.AGREED)) {
            return true;
        }
        Who manager = model.managerOf(thing.author());
        return manager != null && model.numberOfStanding(new Pair(thing.author(), manager)) == thing.number();
    }

    private boolean hasTopic(Thing thing) {
        return thing.sort() == Sort.ANSWER
                || (thing.sort() == Sort.OWN && kind(thing).hasTopic());
    }

    /** Something of somebody's that can be shared, by a number; it is written first where that was not done yet. */
    private void with(Who author, int number, Consumer<Thing> what) {
        Thing thing = things(author).get(number % things(author).size());
        if (!model.isWritten(thing)) {
            if (thing.sort() != Sort.ANSWER) {
                write(thing);
            } else if (thing.number() == ANSWERS) {
                answerTheDay(author);
            } else if (thing.number() == OF_A_SET) {
                answerOfASet(author);
            } else {
                answer(author, thing.number());
            }
        }
        if (model.isWritten(thing)) {
            what.accept(thing);
        }
    }

    private List<Thing> things(Who author) {
        List<Thing> things = new ArrayList<>();
        for (int answer = 0; answer <= ANSWERS; answer++) {
            things.add(new Thing(Sort.ANSWER, author, answer));
        }
        world.ownKinds().stream()
                .map(OwnKind::key)
                .filter(kind -> !kind.equals(OwnKind.AGREED))
                .forEach(kind -> things.add(own(kind, author)));
        things.add(ANSWERS + 2, new Thing(Sort.APPEAL, author, 0));
        model.latestStandingOf(author)
                .ifPresent(number -> things.add(new Thing(Sort.OWN, author, number, OwnKind.AGREED)));
        things.add(new Thing(Sort.ANSWER, author, OF_A_SET));
        return things;
    }

    void share(Who author, int number) {
        with(author, number, thing -> {
            if (model.managerOf(author) != null) {
                world.share(thing);
                model.share(thing);
            }
        });
    }

    void shareTopic(Who author, int number) {
        with(author, number, thing -> {
            if (model.managerOf(author) != null && hasTopic(thing)) {
                world.shareTopic(thing);
                model.shareTopic(thing);
            }
        });
    }

    /**
     * On a page that is older than the line, which names somebody else than the manager of today. Nothing comes of it, and
     * nobody reads anything else.
     */
    void shareOnAnOldPage(Step step, boolean inFull) {
        Who author = step.who();
        if (model.managerOf(author) != step.other()) {
            with(author, step.number(), thing -> {
                if (inFull || hasTopic(thing)) {
                    world.shareOnAnOldPage(thing, step.other(), inFull);
                }
            });
        }
    }

    void withdraw(Who author, int number) {
        with(author, number, thing -> {
            world.withdraw(thing);
            model.withdraw(thing);
        });
    }

    void setAside(Who author, int number) {
        with(author, number, thing -> {
            if (thing.sort() == Sort.ANSWER) {
                world.skip(thing);
                model.withdraw(thing);
            }
        });
    }

    /** Something that a manager of before could read, by a number. */
    void handOver(Who author, int number) {
        Thing thing = things(author).get(number % things(author).size());
        Who manager = model.managerOf(author);
        if (manager != null && model.isToHandOver(thing)) {
            boolean withWords = !hasTopic(thing) || number % 2 == 0;
            world.handOver(thing, manager, withWords);
            model.handOver(thing, withWords);
        }
    }

    /** A meeting with any manager of before. */
    void handMeetingOver(Who employee) {
        Who manager = model.managerOf(employee);
        world.meetings().keySet().stream()
                .filter(pair -> pair.employee() == employee && model.isToHandOver(pair))
                .findFirst()
                .ifPresent(pair -> {
                    world.handOver(pair, Objects.requireNonNull(manager));
                    model.handOver(pair);
                });
    }

    void handOverOnAnOldPage(Step step) {
        Thing thing = things(step.who()).get(step.number() % things(step.who()).size());
        if (model.managerOf(step.who()) != step.other() && model.isToHandOver(thing)) {
            world.handOverOnAnOldPage(thing, step.other());
        }
    }

    void handMeetingOverOnAnOldPage(Step step) {
        if (model.managerOf(step.who()) != step.other()) {
            world.meetings().keySet().stream()
                    .filter(pair -> pair.employee() == step.who() && model.isToHandOver(pair))
                    .findFirst()
                    .ifPresent(pair -> world.handOverOnAnOldPage(pair, step.other()));
        }
    }

    void takeMeetingBack(Who employee) {
        world.meetings().keySet().stream()
                .filter(pair -> pair.employee() == employee && model.isHandedOver(pair))
                .findFirst()
                .ifPresent(pair -> {
                    world.takeBack(pair);
                    model.takeBack(pair);
                });
    }

    void prepare(Who report) {
        withLine(report, pair -> {
            world.prepare(pair);
            model.open(pair.manager(), report);
        });
    }

    void notePrivately(Who author, Who about) {
        if (author != about) {
            String words = words("note");
            world.notePrivately(author, about, words);
            model.notePrivately(author, about, words);
        }
    }

    void observe(Who report) {
        withLine(report, pair -> {
            String words = words("observation");
            world.observe(pair, words);
            model.observe(pair, words);
        });
    }

    void shareObservation(Who report, boolean shared) {
        withLine(report, pair -> {
            if (!model.isObserved(pair)) {
                observe(report);
            }
            world.shareObservation(pair, shared);
            if (shared) {
                model.shareObservation(pair);
            } else {
                model.withdrawObservation(pair);
            }
        });
    }

    void shareObservationOnAnOldPage(Step step) {
        Pair pair = new Pair(step.who(), step.other());
        if (model.managerOf(step.who()) != step.other() && model.isObserved(pair)) {
            world.shareObservationOnAnOldPage(pair);
        }
    }

    void meet(Who report) {
        withMeeting(report, pair -> {});
    }

    void putOnAgenda(Step step, boolean shown) {
        withOpenMeeting(step.who(), pair -> {
            Who author = oneOf(pair, step);
            String words = words("agenda");
            world.putOnAgenda(author, pair, words, shown);
            if (shown) {
                model.forBoth(Sort.AGENDA, author, pair, words);
            } else {
                model.forOneself(Sort.AGENDA, author, pair, words);
            }
        });
    }

    void show(Step step) {
        withLine(
                step.who(),
                pair -> model.facts().stream()
                        .filter(fact ->
                                fact.sort() == Sort.AGENDA && fact.pair().equals(pair) && !fact.isShared())
                        .findFirst()
                        .ifPresent(fact -> {
                            world.show(fact.author(), fact.words());
                            model.show(fact.words());
                        }));
    }

    void writeForBoth(Step step) {
        withOpenMeeting(step.who(), pair -> {
            String words = words("shared-note");
            world.writeForBoth(oneOf(pair, step), pair, words);
            model.forBoth(Sort.SHARED_NOTE, oneOf(pair, step), pair, words);
        });
    }

    /** Also tells what became of an earlier promise. */
    void promise(Step step) {
        withOpenMeeting(step.who(), pair -> {
            String words = words("promise");
            if (world.isPromised(pair)) {
                world.tell(oneOf(pair, step), pair, words);
                model.forBoth(Sort.PROMISE_NEWS, oneOf(pair, step), pair, words);
            } else {
                world.promise(oneOf(pair, step), pair, words);
                model.forBoth(Sort.PROMISE, oneOf(pair, step), pair, words);
            }
        });
    }

    void wrapUp(Step step, boolean closed) {
        withMeeting(step.who(), pair -> {
            world.wrapUp(oneOf(pair, step), pair, closed);
            model.wrapUp(pair, closed);
        });
    }

    void propose(Who employee) {
        withMeeting(employee, pair -> {
            String words = words("proposal");
            world.propose(pair, words);
            model.askTheEmployee(Sort.PROPOSAL, pair, words);
        });
    }

    void offerSwap(Who employee) {
        withMeeting(employee, pair -> {
            if (!model.isSwapping(pair)) {
                String words = words("swap-question");
                world.offerSwap(pair, words);
                model.askTheEmployee(Sort.SWAP_QUESTION, pair, words);
            }
        });
    }

    void draftSwap(Step step) {
        withSwap(step, (pair, author) -> {
            String words = words("swap");
            world.draftSwap(pair, author, words);
            model.draftSwap(pair, author, words);
        });
    }

    void shareSwap(Step step, boolean shared) {
        withSwap(step, (pair, author) -> {
            if (!model.isDrafted(pair, author)) {
                draftSwap(step);
            }
            world.shareSwap(pair, author, shared);
            if (shared) {
                model.shareSwap(pair, author);
            } else {
                model.takeSwapBack(pair, author);
            }
        });
    }

    void shareSwapOnAnOldPage(Step step) {
        Pair pair = new Pair(step.who(), step.other());
        if (model.managerOf(step.who()) != step.other() && model.isDrafted(pair, step.who())) {
            world.shareSwapOnAnOldPage(pair);
        }
    }

    /** Begins one if there is none in the line of today. */
    private void withStanding(Step step, BiConsumer<Standing, Who> work) {
        withLine(step.who(), pair -> {
            if (model.standingOf(pair) == null) {
                world.stand(model.stand(pair));
            }
            work.accept(Objects.requireNonNull(model.standingOf(pair)), oneOf(pair, step));
        });
    }

    void draftStanding(Step step) {
        withStanding(step, this::draftStanding);
    }

    private void draftStanding(Standing standing, Who author) {
        String words = words("standing");
        world.draftStanding(standing, author, words);
        model.draftStanding(standing, author, words);
    }

    void shareStanding(Step step, boolean shared) {
        withStanding(step, (standing, author) -> {
            if (!model.isDrafted(standing, author)) {
                draftStanding(standing, author);
            }
            world.shareStanding(standing, author, shared);
            model.shareStanding(standing, author, shared);
        });
    }

    // ------------------------------------------------------------------------------------------------- what was agreed

    void draftAgreed(Step step) {
        withStanding(step, (standing, author) -> draftAgreed(standing, author));
    }

    private void draftAgreed(Standing standing, Who author) {
        if (author == standing.pair().employee()) {
            write(agreed(standing));
        } else {
            String words = words("agreed");
            world.draftAgreed(standing, words);
            model.draftAgreed(standing, words);
        }
    }

    private Thing agreed(Standing standing) {
        return new Thing(Sort.OWN, standing.pair().employee(), model.numberOfStanding(standing.pair()), OwnKind.AGREED);
    }

    void shareAgreed(Step step, boolean shared) {
        withStanding(step, (standing, author) -> {
            boolean isTheirs = author == standing.pair().employee();
            if (isTheirs ? !model.isWritten(agreed(standing)) : !model.isAgreed(standing)) {
                draftAgreed(standing, author);
            }
            if (isTheirs && shared) {
                world.share(agreed(standing));
                model.share(agreed(standing));
            } else if (isTheirs) {
                world.withdraw(agreed(standing));
                model.withdraw(agreed(standing));
            } else {
                world.shareAgreed(standing, shared);
                model.shareAgreed(standing, shared);
            }
        });
    }

    // ------------------------------------------------------------------------------------------------- stories

    /** Whom somebody asks, by a number: those few, so that something comes of it. */
    private void withTeller(Step step, Consumer<Pair> what) {
        List<Who> tellers = List.of(Who.COLLEAGUE, Who.MANAGER, Who.PEOPLE_TEAM);
        Who teller = tellers.get(step.number() % tellers.size());
        Pair pair = new Pair(step.who(), teller == step.who() ? Who.DIRECTOR : teller);
        if (!model.hasLeft(pair.manager())) {
            what.accept(pair);
        }
    }

    /** Asks first, where that was not done yet. */
    private void withAsked(Step step, Consumer<Pair> what) {
        withTeller(step, pair -> {
            if (!model.told().isAsked(pair)) {
                askForAStory(pair);
            }
            if (model.told().isAsked(pair)) {
                what.accept(pair);
            }
        });
    }

    void askForAStory(Step step) {
        withTeller(step, this::askForAStory);
    }

    private void askForAStory(Pair pair) {
        if (model.told().mayAsk(pair)) {
            world.ask(pair);
            model.told().ask(pair);
        }
    }

    void callOff(Step step) {
        withTeller(step, pair -> {
            world.callOff(pair);
            model.told().callOff(pair);
        });
    }

    void tell(Step step) {
        withAsked(step, this::tell);
    }

    private void tell(Pair pair) {
        if (model.told().isOpen(pair)) {
            String words = words("story");
            world.tell(pair, words);
            model.told().draft(pair, words);
        }
    }

    /** Also where nobody asks for it any more, or its teller said no: nothing comes of it then. */
    void shareStory(Step step) {
        withTeller(step, pair -> {
            if (!model.told().isDrafted(pair)) {
                tell(step);
            }
            if (model.told().isDrafted(pair) && model.told().isOpen(pair)) {
                world.shareStory(pair);
                model.told().share(pair);
            } else if (model.told().isDrafted(pair)) {
                world.shareStoryThatNobodyAsksFor(pair);
            }
        });
    }

    void withdrawStory(Step step) {
        withTeller(step, pair -> {
            world.withdrawStory(pair);
            model.told().withdraw(pair);
        });
    }

    void eraseStory(Step step) {
        withTeller(step, pair -> {
            if (model.told().isDrafted(pair)) {
                world.eraseStory(pair);
                model.told().erase(pair);
            }
        });
    }

    void allow(Step step, boolean mayPassOn) {
        withAsked(step, pair -> {
            world.allow(pair, mayPassOn);
            model.told().allow(pair, mayPassOn);
        });
    }

    void decline(Step step) {
        withAsked(step, pair -> {
            world.decline(pair);
            model.told().decline(pair);
        });
    }

    /** Also without leave, and where there is nothing: nothing comes of it then. */
    void passOn(Step step) {
        withTeller(step, pair -> {
            Who manager = model.managerOf(pair.employee());
            if (manager != null && model.told().mayPassOn(pair) && model.told().isShared(pair)) {
                world.passOn(pair, manager);
                model.told().passOn(pair, manager);
            } else if (manager != null && manager != pair.manager()) {
                world.passOnInVain(pair, manager);
            }
        });
    }

    /** On a page that is older than the line. */
    void passOnOnAnOldPage(Step step) {
        withTeller(step, pair -> {
            if (model.managerOf(pair.employee()) != step.other()) {
                world.passOnInVain(pair, step.other());
            }
        });
    }

    void takeStoryBack(Step step) {
        withTeller(step, pair -> {
            world.takeStoryBack(pair);
            model.told().takeBack(pair);
        });
    }

    void erase(Who author, int number) {
        with(author, number, thing -> {
            world.erase(thing);
            model.erase(thing);
        });
    }

    void eraseAlone(Who author) {
        world.eraseAlone(author);
        model.eraseAlone(author);
        // A topic that somebody reads is still there, without words.
        world.answers().keySet().removeIf(thing -> thing.author() == author && !model.exists(thing));
    }

    boolean hasLeft(Who who) {
        return model.hasLeft(who);
    }

    void leave(Who who) {
        world.leave(who);
        model.leave(who);
    }

    /** Whatever is erased of them by then. */
    void comeBack(Who who) {
        if (model.hasLeft(who)) {
            world.comeBack(who);
            model.comeBack(who);
        }
    }

    /** By their id, on the next day or the one after, to somebody or to nobody; an administrator has to confirm it. */
    void planReturn(Step step) {
        Who manager = step.number() % 6 == 5 ? null : step.other();
        boolean isPossible = model.hasLeft(step.who())
                && step.who() != manager
                && (manager == null || !model.hasLeft(manager))
                && model.mayManage(manager, step.who());
        if (isPossible) {
            Wish wish = new Wish(
                    step.who(),
                    model.nights() + 1 + step.number() % 3 / 2,
                    manager != model.managerOf(step.who()),
                    manager,
                    null,
                    /* returns= */ true);
            world.planReturn(wish, wish.day() - model.nights());
            model.planned().plan(wish);
        }
    }

    // ------------------------------------------------------------------------------------------------- by a provider

    /** Whoever has left and was never sent is told by their address alone, which brings nobody back. */
    void send(Who who) {
        if (!model.provided().isKept(who) && world.doors().hasAddress(who)) {
            boolean isPossible = !model.hasLeft(who) || model.provided().wasKept(who);
            world.doors().send(who, isPossible);
            if (isPossible) {
                model.provided().keep(who);
            }
        }
    }

    /** Of whom a provider says something, it has sent; it is sent first where that was not done yet. */
    private void withSent(Who who, Runnable work) {
        if (!model.provided().isKept(who)) {
            send(who);
        }
        if (model.provided().isKept(who)) {
            work.run();
        }
    }

    /** By whatever the provider calls them, be they sent or not; or to nobody. */
    void changeManagerByProvider(Step step) {
        Who manager = step.other();
        withSent(step.who(), () -> {
            if (step.number() % 6 == 5) {
                world.doors().takeManagerByProvider(step.who());
                model.provided().takeManager(step.who(), model.managerOf(step.who()));
            } else if (manager != step.who()) {
                boolean isPossible = model.provided().mayManage(manager, step.who());
                world.doors().changeManagerByProvider(step.who(), manager, isPossible);
                if (isPossible) {
                    model.provided().changeManager(step.who(), manager);
                }
            }
        });
    }

    void renameByProvider(Who who, Who like) {
        withSent(who, () -> world.doors().renameByProvider(who, like));
    }

    void disable(Who who) {
        withSent(who, () -> {
            world.doors().disable(who);
            model.leave(who);
        });
    }

    void enable(Who who) {
        if (model.provided().isKept(who) && model.hasLeft(who) && world.doors().hasAddress(who)) {
            world.doors().enable(who);
            model.comeBack(who);
        }
    }

    void deleteAtProvider(Who who) {
        withSent(who, () -> {
            world.doors().deleteAtProvider(who);
            model.provided().delete(who);
            if (!model.hasLeft(who)) {
                model.leave(who);
            }
        });
    }

    /** One that does not keep them. */
    void changeByAnotherProvider(Who who) {
        if (world.doors().hasAddress(who)) {
            withSent(who, () -> world.doors().changeByAnotherProvider(who));
        }
    }

    /** Who they are and what they are trusted with stays what it was. */
    void comeBySignOn(Who who) {
        if (world.doors().hasAddress(who)) {
            world.doors().comeBySignOn(who);
        }
    }

    /** First what was never shared; the next time, which is a year later, the rest. */
    void forget(Who who) {
        if (!model.hasLeft(who)) {
            leave(who);
        }
        if (!model.isErased(who) && !model.isReleased(who)) {
            world.letPass(who, 30);
            model.forget(who);
            world.isErased(who);
            world.answers().keySet().removeIf(thing -> thing.author() == who && !model.exists(thing));
        } else if (model.isErased(who)) {
            world.letPass(who, 365);
            model.release(who);
            world.isErased(who);
            world.answers().keySet().removeIf(thing -> thing.author() == who);
        }
    }

    boolean isHere(Who who) {
        return who != Who.SUCCESSOR || successorHasCome;
    }

    /**
     * A file without ids names somebody else with the address of one who was here: a namesake, or of an altogether other name. Whoever
     * the portal takes them for from then on is the successor, and the model gives a successor nothing.
     */
    void succeed(Who before, int number) {
        // Half another name of somebody who works here is a marriage.
        boolean isNamesake = model.hasLeft(before) && number % 2 == 0;
        if (!successorHasCome) {
            successorHasCome = world.succeed(before, isNamesake ? "Bo " + before : "Bo Follows");
        }
    }

    void changeManager(Who report, @Nullable Who manager) {
        if (model.mayManage(manager, report)) {
            world.changeManager(report, manager);
            model.changeManager(report, manager);
        }
    }

    /** Whoever keeps people would make themself somebody's manager; nothing follows from that yet. */
    void claim(Who report, Who actor, boolean byFile) {
        Pair pair = new Pair(report, actor);
        if (!world.roles(actor).isEmpty() && report != actor && !model.holds(pair) && model.mayManage(actor, report)) {
            world.claim(pair, byFile);
            model.claim(pair);
        }
    }

    /** A second person releases what waits about somebody; it takes effect if it still fits. */
    void release(Who report, Who second) {
        model.claims().stream()
                .filter(pair -> pair.employee() == report && pair.manager() != second && second != report)
                .filter(pair -> !model.hasLeft(pair.manager()))
                .findFirst()
                .filter(pair -> !world.roles(second).isEmpty())
                .ifPresent(pair -> {
                    world.release(pair, second);
                    if (model.release(pair)) {
                        world.isDecided(pair);
                    }
                });
    }

    /**
     * A move with a date: on the next day or the one after, to somebody or to nobody. Who keeps people asks for it, for themself too; then it
     * waits for a second person.
     */
    void plan(Step step) {
        Who manager = step.number() % 6 == 5 ? null : step.other();
        if (step.who() != manager && model.mayManage(manager, step.who())) {
            Who asker = step.number() % 2 == 0 ? null : asker(step);
            Wish wish = new Wish(
                    step.who(),
                    model.nights() + 1 + step.number() % 3 / 2,
                    manager != model.managerOf(step.who()),
                    manager,
                    asker,
                    /* returns= */ false);
            world.plan(wish, wish.day() - model.nights());
            model.planned().plan(wish);
        }
    }

    /** Whoever keeps people: the other one if they do, or else one who did so at the beginning; null for nobody of them. */
    private @Nullable Who asker(Step step) {
        return Stream.of(step.other(), Who.PEOPLE_TEAM, Who.ADMINISTRATOR)
                .filter(who -> who != step.who() && !world.roles(who).isEmpty() && !model.hasLeft(who))
                .findFirst()
                .orElse(null);
    }

    void takeMoveBack(Who who) {
        if (model.planned().isPlanned(who)) {
            world.takeMoveBack(who);
            model.planned().takeBack(who);
        }
    }

    void confirmMove(Who who, Who second) {
        if (!world.roles(second).isEmpty()
                && !model.hasLeft(second)
                && model.planned().mayConfirm(who, second, world.roles(second).contains(Role.ADMINISTRATOR))) {
            world.confirmMove(who, second);
            model.planned().confirm(who, model.nights());
        }
    }

    void tryMoveAgain(Who who, Who by) {
        if (!world.roles(by).isEmpty()
                && !model.hasLeft(by)
                && model.planned().mayTryAgain(who, by, world.roles(by).contains(Role.ADMINISTRATOR))) {
            world.tryMoveAgain(who, by);
            model.planned().tryAgain(who);
        }
    }

    /** A name is nobody's right to read anything. */
    void rename(Who who, Who like) {
        world.rename(who, like);
    }

    /** Any line of theirs, by a number, whether that is still possible or not. */
    void putBack(Who report, int number) {
        if (model.countLines(report) > 0) {
            int line = number % model.countLines(report);
            boolean possible = model.canBePutBack(report, line);
            world.putBack(report, line);
            if (possible) {
                model.putBack(report, line);
            }
        }
    }

    /** Roles are none of the model's business: nobody reads anything more with one. */
    void trust(Who who, Role role, boolean trusted) {
        world.trust(who, role, trusted);
    }

    void night() {
        world.night();
        model.night();
    }

    private void withLine(Who report, Consumer<Pair> what) {
        Who manager = model.managerOf(report);
        if (manager != null && !model.hasLeft(manager)) {
            what.accept(new Pair(report, manager));
        }
    }

    private void withMeeting(Who report, Consumer<Pair> what) {
        withLine(report, pair -> {
            if (!world.isMeeting(pair)) {
                String place = words("place");
                world.meet(pair, place);
                model.forBoth(Sort.PLACE, report, pair, place);
            }
            what.accept(pair);
        });
    }

    /** A record takes no words. */
    private void withOpenMeeting(Who report, Consumer<Pair> what) {
        withMeeting(report, pair -> {
            if (!model.isWrappedUp(pair)) {
                what.accept(pair);
            }
        });
    }

    private void withSwap(Step step, BiConsumer<Pair, Who> what) {
        offerSwap(step.who());
        withLine(step.who(), pair -> what.accept(pair, oneOf(pair, step)));
    }

    private static Who oneOf(Pair pair, Step step) {
        return step.number() % 4 < 2 ? pair.employee() : pair.manager();
    }
}
