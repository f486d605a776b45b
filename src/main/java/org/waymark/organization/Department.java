package org.waymark.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department")
    @SequenceGenerator(name = "department", sequenceName = "department_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name = "";

    protected Department() {}

    Department(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
