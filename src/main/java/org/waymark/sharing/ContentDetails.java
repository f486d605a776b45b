package org.waymark.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentDetail.Opening;
import org.waymark.sharing.ContentDetail.ShareDetail;

/** What the viewer writes, with the names of those who read it, for the page on which it is written. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ContentDetails {

    private final Sharing sharing;
    private final People people;
    private final CurrentUser currentUser;

    ContentDetails(Sharing sharing, People people, CurrentUser currentUser) {
        this.sharing = sharing;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * Something the viewer writes.
     *
     * @param ref which
     * @return with empty texts if they have not yet
     */
    @ForEmployees
    public ContentDetail mine(ContentRef ref) {
        OwnContent own = sharing.mine(ref);
        @Nullable PersonReference reader = reader(ref).orElse(null);
        return named(ref, own, reader, readers(List.of(own), reader));
    }

    /**
     * What the viewer has written of a kind about some subjects, and about nobody else. The number of statements does not depend on how
     * many.
     *
     * @param kind which kind
     * @param subjects what of that kind
     * @return in the order of the subjects, with empty texts for those of which they wrote nothing
     */
    @ForEmployees
    public List<ContentDetail> mine(ContentKind kind, Collection<String> subjects) {
        return mine(subjects.stream().map(kind::on).toList());
    }

    /**
     * What the viewer has written of several kinds, about nobody else. The number of statements depends neither on how many nor on how
     * many kinds.
     *
     * @param refs which, of kinds for one audience
     * @return in the same order, with empty texts for those of which they wrote nothing
     */
    @ForEmployees
    public List<ContentDetail> mine(Collection<ContentRef> refs) {
        Map<ContentRef, OwnContent> mine = sharing.mine(refs);
        @Nullable
        PersonReference reader = refs.stream().findFirst().flatMap(this::reader).orElse(null);
        Map<PersonId, PersonReference> readers = readers(mine.values(), reader);
        return refs.stream()
                .map(ref -> named(ref, mine.getOrDefault(ref, OwnContent.NOTHING), reader, readers))
                .toList();
    }

    private Optional<PersonReference> reader(ContentRef ref) {
        return switch (ref.kind().audience()) {
            case MANAGER -> people.managerOf(currentUser.require());
            case PERSON_ABOUT, ASKER, BOTH -> Optional.ofNullable(ref.about()).flatMap(people::find);
            case NOBODY -> Optional.empty();
        };
    }

    /** Mostly it is the one who reads it today, and nobody else is looked for. */
    private Map<PersonId, PersonReference> readers(Collection<OwnContent> contents, @Nullable PersonReference today) {
        Map<PersonId, PersonReference> readers = new HashMap<>(people.findAll(contents.stream()
                .flatMap(content -> content.openings().stream())
                .map(OwnContent.Opening::reader)
                .filter(reader -> today == null || !reader.equals(today.id()))
                .collect(Collectors.toSet())));
        if (today != null) {
            readers.put(today.id(), today);
        }
        return readers;
    }

    private static ContentDetail named(
            ContentRef ref, OwnContent own, @Nullable PersonReference reader, Map<PersonId, PersonReference> readers) {
        return new ContentDetail(
                ref,
                ref.kind().texts().stream()
                        .map(text -> text(text.name(), own.text(text.name())))
                        .toList(),
                reader,
                share(own.share(), reader),
                own.openings().stream()
                        .flatMap(opening -> Optional.ofNullable(readers.get(opening.reader())).stream()
                                .map(who -> new Opening(who.called(), opening.at())))
                        .toList());
    }

    private static ContentDetail.Text text(String name, OwnContent.Text text) {
        return new ContentDetail.Text(name, text.words(), text.lost(), text.revision());
    }

    private static @Nullable ShareDetail share(OwnContent.@Nullable Share share, @Nullable PersonReference reader) {
        // A share in force is one with whoever can be its reader today.
        return share == null || reader == null
                ? null
                : new ShareDetail(reader, share.isTopic(), share.since(), share.changedSince());
    }
}
