package org.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.waymark.testing.Patience;

/** A test that fails on a slow machine says nothing about Waymark: all waits have the one limit of {@link Patience}. */
@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.OnlyIncludeTests.class)
class WaitingTest {

    private static final Set<String> LIMITS = Set.of("atMost", "atLeast", "during", "between", "timeout");

    @ArchTest
    static final ArchRule all_waits_have_the_one_limit = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Patience.class.getName())
            .should()
            .callMethodWhere(describe(
                    "gives a wait a limit of its own",
                    call -> (isOf(call, ConditionFactory.class) && LIMITS.contains(call.getName()))
                            || isOf(call, Awaitility.class)
                            || (isOf(call, CompletableFuture.class)
                                    && Set.of("orTimeout", "completeOnTimeout").contains(call.getName()))));

    @ArchTest
    static final ArchRule a_browser_waits_as_long_as_everything_else = noClasses()
            .should()
            .callMethodWhere(describe(
                    "gives a wait of the browser a limit of its own",
                    call -> call.getName().equals("setTimeout")
                            && resideInAPackage("com.microsoft.playwright..").test(call.getTargetOwner())));

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses()
            .should()
            .callMethodWhere(describe(
                    "sleeps",
                    call -> (isOf(call, Thread.class) && call.getName().equals("sleep"))
                            || (isOf(call, Page.class) && call.getName().equals("waitForTimeout"))))
            .because("whatever comes is waited for, and what never comes is not seen sooner by sleeping");

    private static boolean isOf(JavaMethodCall call, Class<?> owner) {
        return type(owner).test(call.getTargetOwner());
    }
}
