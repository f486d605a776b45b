package org.waymark.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.testbench.SideNavElement;
import com.vaadin.flow.component.textfield.testbench.EmailFieldElement;
import com.vaadin.flow.component.textfield.testbench.PasswordFieldElement;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchTestCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** Signs in to a running demo: {@code ./waymark run}, then {@code mvn -Ptestbench test -Dtest=SignInWithTestBench}. */
@ExtendWith(NeedsLicenceKey.class)
class SignInWithTestBench extends TestBenchTestCase {

    private static final String PORTAL = System.getProperty("waymark.url", "http://localhost:8080");

    @BeforeEach
    void open() {
        setDriver(TestBench.createDriver(
                new ChromeDriver(new ChromeOptions().addArguments("--headless", "--no-sandbox", "--disable-gpu"))));
    }

    @AfterEach
    void close() {
        getDriver().quit();
    }

    @Test
    void the_manager_of_the_demo_finds_the_team() {
        getDriver().get(PORTAL + "/login");
        waitUntil(driver -> $(EmailFieldElement.class).exists());
        $(EmailFieldElement.class).single().setValue("manager@waymark.example");
        $(PasswordFieldElement.class).single().setValue("waymark");
        $("vaadin-button").id("sign-in").click();

        waitUntil(driver -> $(SideNavElement.class).exists());
        assertThat($(SideNavElement.class).single().getText()).contains("Team");
    }
}
