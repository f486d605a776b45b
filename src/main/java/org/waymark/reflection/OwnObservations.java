package org.waymark.reflection;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.OwnThing.Sharing;
import org.waymark.base.privacy.OwnWords;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;
import org.waymark.reflection.ObservationRepository.Whole;

/** What one sees in those who report to one, or did. */
@Service
@Order(50)
@DeniedByDefault
@Transactional
public class OwnObservations implements OwnWords {

    private final ObservationRepository observations;
    private final Observations writing;
    private final QuestionTexts texts;
    private final TextVault vault;
    private final People people;
    private final CurrentUser currentUser;

    OwnObservations(
            ObservationRepository observations,
            Observations writing,
            QuestionTexts texts,
            TextVault vault,
            People people,
            CurrentUser currentUser) {
        this.observations = observations;
        this.writing = writing;
        this.texts = texts;
        this.vault = vault;
        this.people = people;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "reflection.own.observations";
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> shared() {
        return observations.findShared(viewer().value()).stream()
                .map(this::thing)
                .toList();
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> alone() {
        return observations.findAlone(viewer().value()).stream()
                .map(this::thing)
                .toList();
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String id, Change change) {
        Observation observation =
                observations.findOwn(Long.parseLong(id), viewer().value()).orElseThrow(UnknownReflection::new);
        // Whoever reads it is told as always, and loses it at once.
        Optional<Withdrawn> withdrawn = writing.withdraw(observation.about(), observation.question());
        if (change == Change.ERASE) {
            observations.erase(observation.id(), viewer().value());
            return Optional.empty();
        }
        return withdrawn;
    }

    @Override
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return writing.putBack(withdrawn, named);
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        observations.findShared(viewer().value()).stream()
                // What was written in a line that has ended is not changed any more.
                .filter(whole -> people.isManagedBy(whole.observation().about(), viewer()))
                .forEach(this::dropDraft);
        observations.eraseAlone(viewer().value());
    }

    /** Leaves what the other one reads. */
    private void dropDraft(Whole whole) {
        Observation observation = whole.observation();
        ObservationShare share = Objects.requireNonNull(whole.share());
        if (observation.draftRevision() != share.draftRevision()) {
            observation.goBackTo(
                    vault.forWriting(viewer())
                            .copy(
                                    share.words(),
                                    ObservationShare.wordsPlace(observation.id()),
                                    observation.draftPlace()),
                    share.draftRevision());
        }
    }

    private OwnThing thing(Whole whole) {
        Observation observation = whole.observation();
        ObservationShare share = whole.share();
        return new OwnThing(
                Long.toString(observation.id()),
                null,
                observation.about(),
                texts.bank(observation.question()),
                share == null
                        ? null
                        : new Sharing(
                                share.recipient(),
                                Extent.IN_FULL,
                                share.sharedAt(),
                                observation.draftRevision() != share.draftRevision(),
                                Optional.ofNullable(whole.reading())
                                        .map(ObservationReading::lastReadAt)
                                        .orElse(null)),
                share == null ? EnumSet.of(Change.ERASE) : EnumSet.of(Change.WITHDRAW, Change.ERASE));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
