package org.waymark.careerpath.editing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.document.WaymarkYamlWriter;

/** What a ladder said from some time on. */
@Entity
@Immutable
class PathVersion {

    /** The time of what a ladder said before its versions were kept: earlier than any other. */
    static final Instant BEFORE_VERSIONS = Instant.EPOCH;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "path_version")
    @SequenceGenerator(name = "path_version", sequenceName = "path_version_seq", allocationSize = 50)
    private @Nullable Long id;

    private String path = "";
    private int number;
    private String document = "";
    private String note = "";
    private @Nullable Long publishedBy;
    private Instant publishedAt = Instant.EPOCH;

    protected PathVersion() {}

    PathVersion(PathDocument document, int number, String note, @Nullable PersonId publishedBy, Instant publishedAt) {
        this.path = document.id();
        this.number = number;
        this.document = WaymarkYamlWriter.write(document);
        this.note = note;
        this.publishedBy = publishedBy == null ? null : publishedBy.value();
        this.publishedAt = publishedAt;
    }

    /** A time of publication as people read it, null if nobody knows it. */
    static @Nullable Instant known(Instant publishedAt) {
        return publishedAt.equals(BEFORE_VERSIONS) ? null : publishedAt;
    }

    PathDocument document() {
        return PathReaders.parse(document);
    }
}
