package org.waymark.growth.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentRequest;
import org.waymark.sharing.DeclinedLately;
import org.waymark.sharing.Requests;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/**
 * Times at which colleagues saw somebody at their best. Nobody tells one unless that person asked them by name; whoever asked reads it, and
 * their manager only if the colleague allows that and the person passes it on.
 */
@Service
@DeniedByDefault
@Transactional
public class Stories {

    /** How many people somebody can ask at a time. */
    public static final int MOST = Requests.MOST;

    private final Requests requests;
    private final Sharing sharing;
    private final ContentDetails details;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stories(
            Requests requests,
            Sharing sharing,
            ContentDetails details,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.clock = clock;
        this.requests = requests;
        this.sharing = sharing;
        this.details = details;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * Whom the viewer asked and who asked them, and what was told to the viewer, which is opened by this.
     *
     * @return all that their page shows
     */
    @ForEmployees
    public StoriesPage page() {
        List<ContentRequest> all = requests.all(StoryContent.KIND);
        List<Story> told = open();
        return new StoriesPage(
                all.stream().filter(Predicate.not(ContentRequest::isMine)).toList(),
                all.stream().filter(ContentRequest::isMine).toList(),
                told,
                told.isEmpty() ? null : people.managerOf(currentUser.require()).orElse(null));
    }

    /**
     * Asks a colleague for a story about the viewer.
     *
     * @param colleague whom the page named
     * @throws IllegalArgumentException if that is the viewer or nobody here
     * @throws DeclinedLately if they said no to the viewer in the last three weeks, and the viewer called that off
     * @throws IllegalStateException if the viewer asks {@value #MOST} people already
     */
    @ForEmployees
    public void ask(NamedReader colleague) {
        if (requests.ask(StoryContent.KIND, colleague)) {
            events.publishEvent(new StoryAsked(colleague.person()));
        }
    }

    /**
     * Counts who asked the viewer on a day, has not left, and to whom they have said nothing since: neither written anything, nor said
     * no. No word is read.
     *
     * @param day the day
     * @return how many
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public int countWaiting(LocalDate day) {
        return requests.countWaiting(
                StoryContent.KIND,
                day.atStartOfDay(clock.getZone()).toInstant(),
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /**
     * Calls off what the viewer asked somebody for.
     *
     * @param colleague whom
     */
    @ForEmployees
    public void callOff(PersonId colleague) {
        requests.callOff(StoryContent.KIND, colleague);
    }

    /**
     * Opens what was told about the viewer because they asked for it. Its authors see that it was opened.
     *
     * @return the latest first
     */
    @ForEmployees
    public List<Story> open() {
        return stories(sharing.openAboutMe(StoryContent.KIND));
    }

    /**
     * Passes a story on to the viewer's manager, as it is told now.
     *
     * @param colleague who told it
     * @param manager whom the page named
     * @throws AnotherReader if that is not the viewer's manager today
     * @throws AccessDeniedException if its author does not allow that, or tells no story
     */
    @ForEmployees
    public void passOn(PersonId colleague, NamedReader manager) {
        requests.passOn(StoryContent.KIND, colleague, manager);
    }

    /**
     * Takes a story back from the viewer's manager.
     *
     * @param colleague who told it
     */
    @ForEmployees
    public void takeBack(PersonId colleague) {
        requests.takeBack(StoryContent.KIND, colleague);
    }

    /**
     * What the viewer tells about somebody who asked them.
     *
     * @param asker who asked
     * @return with empty texts if they have not begun
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public ContentDetail mine(PersonId asker) {
        return details.mine(about(asker));
    }

    /**
     * Says no to somebody who asked, and takes away what was told before.
     *
     * @param asker who asked
     * @throws AccessDeniedException if nobody of that id asks the viewer
     */
    @ForEmployees
    public void decline(PersonId asker) {
        requests.decline(StoryContent.KIND, asker);
    }

    /**
     * Says whether somebody may show their manager what the viewer tells them, and takes back that the viewer said no.
     *
     * @param asker who asked
     * @param mayPassOn whether they may; if not, it is taken away from there
     * @throws AccessDeniedException if nobody of that id asks the viewer
     */
    @ForEmployees
    public void allow(PersonId asker, boolean mayPassOn) {
        requests.reply(StoryContent.KIND, asker, mayPassOn);
    }

    private List<Story> stories(List<SharedContent> shared) {
        Map<PersonId, PersonReference> authors =
                people.findAll(shared.stream().map(SharedContent::author).collect(Collectors.toSet()));
        return shared.stream()
                .flatMap(one -> Optional.ofNullable(authors.get(one.author())).stream()
                        .map(author -> new Story(author, texts(one), one.sharedAt(), one.freshness())))
                .toList();
    }

    private static List<Story.Text> texts(SharedContent shared) {
        return StoryContent.KIND.texts().stream()
                .filter(text -> shared.texts().containsKey(text.name()))
                .map(text -> label(text, shared))
                .toList();
    }

    private static Story.Text label(ContentKind.Text text, SharedContent shared) {
        return new Story.Text(
                text.label(),
                shared.texts().getOrDefault(text.name(), Optional.empty()).orElse(null));
    }

    private static ContentRef about(PersonId asker) {
        return StoryContent.KIND.one().about(asker);
    }
}
