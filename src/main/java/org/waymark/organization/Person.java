package org.waymark.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.Skeleton;

@Entity
class Person {

    /** Ends what takes the place of a mail address; no address of the world ends so (RFC 2606). */
    static final String RETIRED = "@left.invalid";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "person_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private @Nullable String externalId;
    private String name = "";
    private String email = "";
    private String emailKey = "";
    private String nameSkeleton = "";
    private @Nullable String title;

    /** Made by the database of name and address, for searches. */
    @Column(insertable = false, updatable = false)
    private @Nullable String searched;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private @Nullable Department department;

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String roleAddress;

    protected Person() {}

    Person(String name, String email) {
        rename(name, email);
    }

    PersonId id() {
        return new PersonId(Objects.requireNonNull(id, "not stored yet"));
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String nameSkeleton() {
        return nameSkeleton;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    Department department() {
        return department;
    }

    @Nullable
    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    String roleAddress() {
        return roleAddress;
    }

    /** Takes over what the company's own records say. */
    void describe(
            @Nullable String externalId,
            String name,
            String email,
            @Nullable String title,
            @Nullable Department department,
            @Nullable LocalDate startsOn) {
        this.externalId = externalId;
        rename(name, email);
        this.title = title;
        this.department = department;
        this.startsOn = startsOn;
    }

    private void rename(String name, String email) {
        this.name = name;
        this.nameSkeleton = Skeleton.of(name);
        this.email = email;
        this.emailKey = MailAddressRule.key(email);
    }

    /** Frees the mail address for somebody else, until this person is described anew in the same transaction. */
    void giveUpEmail() {
        rename(name, "nobody-" + id().value());
    }

    /** Somebody else has the mail address from now on; an address that nobody can have takes its place. */
    void retireEmail() {
        rename(name, retiredEmail(id()));
    }

    static String retiredEmail(PersonId person) {
        return "left-" + person.value() + RETIRED;
    }

    /** The last day, null if there is none to come. */
    void worksUntil(@Nullable LocalDate day) {
        this.endsOn = day;
    }

    void holdRole(@Nullable String address) {
        this.roleAddress = address;
    }
}
