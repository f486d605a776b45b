package org.waymark.wall.model;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestContextManager;
import org.waymark.testing.WaymarkTest;
import org.waymark.wall.model.Move.Step;

/**
 * Random histories, each with people of its own: after every step each viewer gets by each read path what the model allows
 * them, nothing more and nothing less. {@code ./waymark test -Dtest=HistoriesTest -Dwaymark.histories=5000} plays more of
 * them; {@code -Dwaymark.seed=…} plays others.
 */
@WaymarkTest
class HistoriesTest {

    private static final TestContextManager SPRING = new TestContextManager(HistoriesTest.class);

    @Autowired
    private AutowireCapableBeanFactory beans;

    private static final int LONGEST = 16;

    private @Nullable Stage stage;

    @BeforeContainer
    static void begin() throws Exception {
        SPRING.beforeTestClass();
    }

    @AfterContainer
    static void end() throws Exception {
        SPRING.afterTestClass();
    }

    @BeforeProperty
    void set() throws Exception {
        SPRING.prepareTestInstance(this);
        stage = beans.createBean(Stage.class);
    }

    @AfterProperty
    void count() throws SQLException {
        System.out.println(stage().counts());
        stage().close();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Who.EMPLOYEE, Who.EMPLOYEE, Who.COLLEAGUE, Who.MANAGER),
                        Arbitraries.of(Move.class),
                        Arbitraries.of(Who.class),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(AsMany.class)
    void each_viewer_gets_by_each_path_what_the_model_allows(@ForAll("histories") List<Step> history) throws Exception {
        stage().play(history);
    }

    private Stage stage() {
        return Objects.requireNonNull(stage);
    }
}
