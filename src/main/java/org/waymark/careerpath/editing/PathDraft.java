package org.waymark.careerpath.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.document.WaymarkYamlWriter;

/** What the People team is writing about a path. There is one draft of a path at the most, which they share. */
@Entity
class PathDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "path_draft")
    @SequenceGenerator(name = "path_draft", sequenceName = "path_draft_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String path = "";

    private String name = "";

    @Column(updatable = false)
    private int baseVersion;

    private String document = "";
    private int revision;
    private @Nullable Long changedBy;
    private Instant changedAt = Instant.EPOCH;

    protected PathDraft() {}

    /**
     * A draft that says what the path says.
     *
     * @param baseVersion number of the version that it begins with, 0 for a path that is not there yet
     */
    PathDraft(PathDocument document, int baseVersion, @Nullable PersonId by, Instant now) {
        this.path = document.id();
        this.baseVersion = baseVersion;
        write(document, by, now);
    }

    /** Number of the version that the draft began with, 0 for a path that was not there then. */
    int baseVersion() {
        return baseVersion;
    }

    PathDocument document() {
        return PathReaders.parse(document);
    }

    /** Counts the changes, so that whoever decides about the draft decides about what they have seen. */
    int revision() {
        return revision;
    }

    Optional<PersonId> changedBy() {
        return Optional.ofNullable(changedBy).map(PersonId::new);
    }

    Instant changedAt() {
        return changedAt;
    }

    final void write(PathDocument changed, @Nullable PersonId by, Instant now) {
        this.name = changed.name();
        this.document = WaymarkYamlWriter.write(changed);
        this.revision++;
        this.changedBy = by == null ? null : by.value();
        this.changedAt = now;
    }
}
