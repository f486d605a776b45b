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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleAddress;

/** One thing that a role asks in one competency. */
@Entity
class Expectation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "expectation")
    @SequenceGenerator(name = "expectation", sequenceName = "expectation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id")
    private @Nullable LadderRole role;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "competency_id")
    private @Nullable Competency competency;

    private String text = "";
    private @Nullable String proficiency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> examples = new ArrayList<>();

    private @Nullable String address;
    private @Nullable String buildsOn;

    private int position;

    protected Expectation() {}

    Expectation(LadderRole role) {
        this.role = role;
    }

    /**
     * Becomes what a document says.
     *
     * @param path id of the path, whose expectations it may build on
     */
    void follow(PathDocument.Expectation document, String path, Competency competency, int position) {
        this.competency = competency;
        this.text = document.text();
        this.proficiency = document.proficiency();
        if (!examples.equals(document.examples())) {
            this.examples = new ArrayList<>(document.examples());
        }
        this.address = address(path, document.id());
        this.buildsOn = address(path, document.buildsOn());
        this.position = position;
    }

    private static @Nullable String address(String path, @Nullable String id) {
        return id == null ? null : RoleAddress.of(path, id);
    }

    private static @Nullable String id(@Nullable String address) {
        return address == null ? null : RoleAddress.role(address);
    }

    PathDocument.Expectation document() {
        return new PathDocument.Expectation(
                Objects.requireNonNull(competency).slug(),
                text,
                proficiency,
                List.copyOf(examples),
                id(address),
                id(buildsOn));
    }
}
