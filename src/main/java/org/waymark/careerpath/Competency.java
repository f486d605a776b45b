package org.waymark.careerpath;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.PathDocument;

/** What a path looks at in each of its roles. */
@Entity
class Competency {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "competency")
    @SequenceGenerator(name = "competency", sequenceName = "competency_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "path_id")
    private @Nullable CareerPath path;

    private String slug = "";
    private String name = "";
    private @Nullable String summary;
    private int position;

    protected Competency() {}

    Competency(CareerPath path, String slug) {
        this.path = path;
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    void follow(PathDocument.Competency document, int position) {
        this.name = document.name();
        this.summary = document.summary();
        this.position = position;
    }

    PathDocument.Competency document() {
        return new PathDocument.Competency(slug, name, summary);
    }
}
