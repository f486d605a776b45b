package org.waymark.careerpath;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.waymark.careerpath.document.StepKind;

/** A move from a role to another. The other is kept by its address, because its path may be imported later. */
@Entity
class Step {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "step")
    @SequenceGenerator(name = "step", sequenceName = "step_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_role_id")
    private @Nullable LadderRole from;

    private String toAddress = "";

    @Enumerated(EnumType.STRING)
    private StepKind kind = StepKind.PROMOTION;

    private @Nullable String note;
    private int position;

    protected Step() {}

    Step(LadderRole from, String toAddress) {
        this.from = from;
        this.toAddress = toAddress;
    }

    String toAddress() {
        return toAddress;
    }

    void follow(PathDocument.Step document, int position) {
        this.kind = document.kind();
        this.note = document.note();
        this.position = position;
    }

    PathDocument.Step document(String fromRole) {
        return new PathDocument.Step(fromRole, toAddress, kind, note);
    }
}
