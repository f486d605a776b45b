package org.waymark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Service;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Readers;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.editing.PathUpdate;
import org.waymark.organization.PeopleStore;

/** The shape of the code as docs and architecture promise it; modules among each other are checked by ModulesTest. */
@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Class<? extends Annotation> STORE = org.springframework.stereotype.Repository.class;

    /** An embeddable record is a value: whoever holds one can neither change what is stored nor load more of it. */
    @ArchTest
    static final ArchRule entities_stay_inside_their_module = classes()
            .that(annotatedWith(Entity.class)
                    .or(annotatedWith(Embeddable.class))
                    .or(annotatedWith(MappedSuperclass.class)))
            .and()
            .areNotRecords()
            // What entities of several modules begin with; it maps no table by itself.
            .and()
            .resideOutsideOfPackage("org.waymark.base.sharing..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule repositories_stay_inside_their_module = classes()
            .that()
            .areAssignableTo(Repository.class)
            .or()
            .areAnnotatedWith(STORE)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule views_see_services_and_records_only = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "org.waymark.shell..")
            .should()
            .dependOnClassesThat(DescribedPredicate.or(
                    annotatedWith(Entity.class),
                    assignableTo(Repository.class),
                    annotatedWith(STORE),
                    assignableTo(JdbcClient.class),
                    assignableTo(JdbcOperations.class),
                    assignableTo(EntityManager.class),
                    assignableTo(DataSource.class)));

    @ArchTest
    static final ArchRule views_are_known_by_their_address_alone =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nobody_depends_on_the_frame = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.shell..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark.shell.."));

    /** What changes whole ladders asks nobody who they are: the services of three modules do. */
    @ArchTest
    static final ArchRule ladders_are_changed_by_services_of_careerpath = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.waymark.careerpath", "org.waymark.careerpath.editing", "org.waymark.careerpath.exchange")
            .should()
            .dependOnClassesThat(assignableTo(PathStore.class).or(assignableTo(PathUpdate.class)));

    /** As the ladders, so the directory. */
    @ArchTest
    static final ArchRule records_are_taken_over_by_services_of_organization = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.waymark.organization", "org.waymark.organization.importing", "org.waymark.organization.leaver")
            .should()
            .dependOnClassesThat(assignableTo(PeopleStore.class));

    /** Modulith looks for cycles as well, but passes over open modules, such as nested ones that others need. */
    @ArchTest
    static final ArchRule modules_form_no_cycle =
            slices().assignedFrom(new NearestModule()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_a_class_needs_stands_in_its_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class);

    /** A reader is whom a page named: a service that made one up would decide by itself who reads. */
    @ArchTest
    static final ArchRule pages_alone_name_readers = noClasses()
            .that()
            // The demo company plays people in front of their pages.
            .resideOutsideOfPackages("..ui..", "org.waymark.demo..")
            .should()
            .callConstructor(NamedReader.class, PersonId.class);

    /** Whoever may be given words was found to be the reader, in the same transaction, in one place. */
    @ArchTest
    static final ArchRule readers_are_confirmed_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Readers.class.getName())
            .should()
            .callConstructor(ConfirmedReader.class, PersonId.class);

    @ArchTest
    static final ArchRule time_is_java_time = noClasses()
            .that()
            // When a certificate ends Java says in no other way.
            .doNotHaveFullyQualifiedName("org.waymark.base.health.ServerCertificate$Looking")
            .should()
            .dependOnClassesThat(assignableTo(Date.class).or(assignableTo(Calendar.class)));

    @ArchTest
    static final ArchRule commands_alone_print = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.base.command..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule events_are_records = methods()
            .that()
            .areMetaAnnotatedWith(EventListener.class)
            .should(takeRecordsOfOurs())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_are_closed_unless_a_method_opens_them = classes()
            .that()
            .areAnnotatedWith(Service.class)
            // Opens nothing by itself: row-level security hides the keys of everybody the viewer reads nothing of, and
            // a listener that seals text has no role that a method could name.
            .and()
            .doNotBelongToAnyOf(TextVault.class)
            .should()
            .beAnnotatedWith(DeniedByDefault.class);

    /** Each class is of the module in whose package it lies, or whose package is nearest above it. */
    private static final class NearestModule implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Stream.iterate(
                            Optional.of(type.getPackage()),
                            Optional::isPresent,
                            inner -> inner.flatMap(JavaPackage::getParent))
                    .flatMap(Optional::stream)
                    .filter(one -> one.isAnnotatedWith(ApplicationModule.class))
                    .findFirst()
                    .map(module -> SliceIdentifier.of(module.getName()))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "modules, nested ones too";
        }
    }

    private static ArchCondition<JavaMethod> takeRecordsOfOurs() {
        return new ArchCondition<>("take events of ours as records") {
            @Override
            public void check(JavaMethod listener, ConditionEvents problems) {
                for (JavaClass event : listener.getRawParameterTypes()) {
                    boolean fine = !event.getPackageName().startsWith("org.waymark") || event.isRecord();
                    problems.add(new SimpleConditionEvent(
                            listener, fine, listener.getFullName() + " takes " + event.getName()));
                }
            }
        };
    }
}
