package org.waymark.wall.model;

import java.util.EnumSet;
import java.util.Set;
import org.waymark.base.security.Role;

/** Something that can happen. What is impossible at that moment does not happen: a history may hold any move anywhere. */
enum Move {
    WRITES_AN_ANSWER((story, step) -> story.answer(step.who(), step.number())),
    ANSWERS_A_QUESTION_OF_A_SET((story, step) -> story.answerOfASet(step.who())),
    ANSWERS_THE_QUESTION_OF_THE_DAY((story, step) -> story.answerTheDay(step.who())),
    SAYS_WHETHER_A_ROLE_APPEALS((story, step) -> story.write(Fact.Sort.APPEAL, step.who())),
    WRITES_OF_THEMSELVES((story, step) -> story.writeOwn(step.who(), step.number())),
    SHARES((story, step) -> story.share(step.who(), step.number())),
    SHARES_THE_TOPIC((story, step) -> story.shareTopic(step.who(), step.number())),
    SHARES_ON_AN_OLD_PAGE((story, step) -> story.shareOnAnOldPage(step, true)),
    SHARES_THE_TOPIC_ON_AN_OLD_PAGE((story, step) -> story.shareOnAnOldPage(step, false)),
    WITHDRAWS((story, step) -> story.withdraw(step.who(), step.number())),
    SETS_ASIDE((story, step) -> story.setAside(step.who(), step.number())),
    IS_PREPARED_FOR_BY_THE_MANAGER((story, step) -> story.prepare(step.who())),
    KEEPS_A_NOTE_ABOUT((story, step) -> story.notePrivately(step.who(), step.other())),
    IS_OBSERVED_BY_THE_MANAGER((story, step) -> story.observe(step.who())),
    IS_TOLD_WHAT_WAS_OBSERVED((story, step) -> story.shareObservation(step.who(), true)),
    IS_TOLD_ON_AN_OLD_PAGE((story, step) -> story.shareObservationOnAnOldPage(step)),
    IS_NOT_TOLD_ANY_MORE((story, step) -> story.shareObservation(step.who(), false)),
    MEETS_THE_MANAGER((story, step) -> story.meet(step.who())),
    PUTS_ON_THE_AGENDA((story, step) -> story.putOnAgenda(step, step.number() % 2 == 0)),
    SHOWS_THE_AGENDA_ITEM((story, step) -> story.show(step)),
    WRITES_FOR_BOTH((story, step) -> story.writeForBoth(step)),
    PROMISES((story, step) -> story.promise(step)),
    WRAPS_THE_MEETING_UP((story, step) -> story.wrapUp(step, true)),
    OPENS_THE_MEETING_AGAIN((story, step) -> story.wrapUp(step, false)),
    IS_ASKED_BY_THE_MANAGER((story, step) -> story.propose(step.who())),
    IS_OFFERED_A_SWAP((story, step) -> story.offerSwap(step.who())),
    WRITES_A_PART((story, step) -> story.draftSwap(step)),
    SHARES_THE_PART((story, step) -> story.shareSwap(step, true)),
    SHARES_THE_PART_ON_AN_OLD_PAGE((story, step) -> story.shareSwapOnAnOldPage(step)),
    TAKES_THE_PART_BACK((story, step) -> story.shareSwap(step, false)),
    WRITES_WHERE_SOMEBODY_STANDS((story, step) -> story.draftStanding(step)),
    SHARES_WHERE_SOMEBODY_STANDS((story, step) -> story.shareStanding(step, true)),
    TAKES_BACK_WHERE_SOMEBODY_STANDS((story, step) -> story.shareStanding(step, false)),
    WRITES_WHAT_WAS_AGREED((story, step) -> story.draftAgreed(step)),
    SHARES_WHAT_WAS_AGREED((story, step) -> story.shareAgreed(step, true)),
    TAKES_BACK_WHAT_WAS_AGREED((story, step) -> story.shareAgreed(step, false)),
    ASKS_FOR_A_STORY((story, step) -> story.askForAStory(step)),
    CALLS_OFF_WHAT_WAS_ASKED((story, step) -> story.callOff(step)),
    HAS_A_STORY_WRITTEN((story, step) -> story.tell(step)),
    IS_TOLD_A_STORY((story, step) -> story.shareStory(step)),
    IS_TOLD_A_STORY_NO_MORE((story, step) -> story.withdrawStory(step)),
    HAS_A_STORY_ERASED((story, step) -> story.eraseStory(step)),
    MAY_PASS_A_STORY_ON((story, step) -> story.allow(step, true)),
    MAY_NOT_PASS_A_STORY_ON((story, step) -> story.allow(step, false)),
    IS_TOLD_NO((story, step) -> story.decline(step)),
    PASSES_A_STORY_ON((story, step) -> story.passOn(step)),
    PASSES_A_STORY_ON_ON_AN_OLD_PAGE((story, step) -> story.passOnOnAnOldPage(step)),
    TAKES_A_STORY_BACK((story, step) -> story.takeStoryBack(step)),
    HANDS_OVER((story, step) -> story.handOver(step.who(), step.number())),
    HANDS_A_MEETING_OVER((story, step) -> story.handMeetingOver(step.who())),
    HANDS_OVER_ON_AN_OLD_PAGE((story, step) -> story.handOverOnAnOldPage(step)),
    HANDS_A_MEETING_OVER_ON_AN_OLD_PAGE((story, step) -> story.handMeetingOverOnAnOldPage(step)),
    TAKES_A_MEETING_BACK((story, step) -> story.takeMeetingBack(step.who())),
    ERASES((story, step) -> story.erase(step.who(), step.number())),
    ERASES_WHAT_IS_THEIRS_ALONE((story, step) -> story.eraseAlone(step.who())),
    REPORTS_TO((story, step) -> story.changeManager(step.who(), step.other())),
    REPORTS_TO_NOBODY((story, step) -> story.changeManager(step.who(), null)),
    IS_TO_MOVE_FROM_A_DAY((story, step) -> story.plan(step)),
    HAS_A_MOVE_TAKEN_BACK((story, step) -> story.takeMoveBack(step.who())),
    HAS_A_MOVE_CONFIRMED_BY((story, step) -> story.confirmMove(step.who(), step.other())),
    HAS_A_MOVE_TRIED_AGAIN_BY((story, step) -> story.tryMoveAgain(step.who(), step.other())),
    IS_CLAIMED_IN_AN_IMPORT((story, step) -> story.claim(step.who(), step.other(), step.number() % 2 == 0)),
    IS_RELEASED_BY((story, step) -> story.release(step.who(), step.other())),
    IS_CALLED_LIKE((story, step) -> story.rename(step.who(), step.other())),
    HAS_A_LINE_PUT_BACK((story, step) -> story.putBack(step.who(), step.number())),
    JOINS_THE_PEOPLE_TEAM((story, step) -> story.trust(step.other(), Role.PEOPLE_TEAM, true)),
    LEAVES_THE_PEOPLE_TEAM((story, step) -> story.trust(step.other(), Role.PEOPLE_TEAM, false)),
    BECOMES_AN_ADMINISTRATOR((story, step) -> story.trust(step.other(), Role.ADMINISTRATOR, true)),
    IS_NO_ADMINISTRATOR_ANY_MORE((story, step) -> story.trust(step.other(), Role.ADMINISTRATOR, false)),
    LEAVES((story, step) -> story.leave(step.who())),
    COMES_BACK((story, step) -> story.comeBack(step.who())),
    IS_TO_COME_BACK_FROM_A_DAY((story, step) -> story.planReturn(step)),
    IS_SENT_BY_A_PROVIDER((story, step) -> story.send(step.who())),
    HAS_ANOTHER_MANAGER_BY_THE_PROVIDER((story, step) -> story.changeManagerByProvider(step)),
    HAS_ANOTHER_NAME_BY_THE_PROVIDER((story, step) -> story.renameByProvider(step.who(), step.other())),
    IS_DISABLED_AT_THE_PROVIDER((story, step) -> story.disable(step.who())),
    IS_ENABLED_AT_THE_PROVIDER((story, step) -> story.enable(step.who())),
    IS_DELETED_AT_THE_PROVIDER((story, step) -> story.deleteAtProvider(step.who())),
    IS_CHANGED_BY_ANOTHER_PROVIDER((story, step) -> story.changeByAnotherProvider(step.who())),
    COMES_IN_BY_INVITATION((story, step) -> story.world().doors().comeByInvitation(step.who())),
    COMES_IN_BY_SIGN_ON((story, step) -> story.comeBySignOn(step.who())),
    HAS_A_CLAIM_FORGED((story, step) -> story.world().doors().forge(step.who())),
    IS_FORGOTTEN((story, step) -> story.forget(step.who())),
    HAS_A_SUCCESSOR_WITH_THE_ADDRESS((story, step) -> story.succeed(step.who(), step.number())),
    SLEEPS((story, step) -> story.night());

    /** Whoever has left does nothing any more, and nothing else is done with them; nights pass for everybody. */
    private static final Set<Move> OF_LEAVERS = EnumSet.of(
            COMES_BACK,
            IS_TO_COME_BACK_FROM_A_DAY,
            HAS_A_MOVE_TAKEN_BACK,
            HAS_A_MOVE_CONFIRMED_BY,
            HAS_A_MOVE_TRIED_AGAIN_BY,
            IS_SENT_BY_A_PROVIDER,
            IS_ENABLED_AT_THE_PROVIDER,
            IS_DELETED_AT_THE_PROVIDER,
            IS_CHANGED_BY_ANOTHER_PROVIDER,
            IS_FORGOTTEN,
            HAS_A_SUCCESSOR_WITH_THE_ADDRESS,
            SLEEPS);

    private interface Play {
        void in(Story story, Step step);
    }

    @SuppressWarnings("ImmutableEnumChecker") // Each is a lambda that holds nothing.
    private final Play play;

    Move(Play play) {
        this.play = play;
    }

    /**
     * A move of a history.
     *
     * @param who whose words it is about: one of the three who report to somebody at the beginning
     * @param move what happens
     * @param other anybody, where the move takes two
     * @param number tells one answer from another, and the employee of a pair from the manager
     */
    record Step(Who who, Move move, Who other, int number) {

        void play(Story story) {
            if (!story.isHere(other)) {
                return;
            }
            if (OF_LEAVERS.contains(move) || (!story.hasLeft(who) && !story.hasLeft(other))) {
                move.play.in(story, this);
            }
        }

        @Override
        public String toString() {
            return who + " " + move + " (" + other + ", " + number + ")";
        }
    }
}
