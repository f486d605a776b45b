package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkTest;

/** What the portal knows of a provider that is down: anybody may have it ask, by the address of its button. */
@WaymarkTest
class RegistrationsTest {

    @Autowired
    Registrations registrations;

    @Autowired
    ProviderStore store;

    @Autowired
    TestClock clock;

    private final String key = "down-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer down;

    @BeforeEach
    void a_provider_that_is_down() throws IOException {
        clock.stop();
        down = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        down.setExecutor(people);
        down.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        down.start();
        RunAs.operator(() -> {
            store.save(new Provider(
                    new ProviderDetail(
                            key,
                            "Down",
                            "http://localhost:" + down.getAddress().getPort(),
                            TestProvider.CLIENT,
                            null,
                            false),
                    TestProvider.SECRET));
            return true;
        });
    }

    @AfterEach
    void as_it_was() {
        clock.reset();
        down.stop(0);
        people.close();
        RunAs.operator(() -> {
            store.remove(key);
            return true;
        });
    }

    @Test
    void it_is_asked_again_after_half_a_minute() {
        ask();
        ask();
        clock.advance(Duration.ofSeconds(29));
        ask();
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofSeconds(1));
        ask();
        assertThat(asked).hasValue(2);
    }

    @Test
    void many_at_a_time_ask_once() throws Exception {
        Future<?>[] all = new Future<?>[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = people.submit(() -> {
                begun.await();
                ask();
                return null;
            });
        }
        begun.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(asked).hasValue(1);
    }

    private void ask() {
        assertThatThrownBy(() -> registrations.findByRegistrationId(key))
                .isInstanceOfSatisfying(
                        SignOnException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(SignOnProblem.NOT_ANSWERING));
    }
}
