package org.waymark.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The process that faults strike. */
final class Victim implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    /**
     * Starts it, and returns when the portal is up.
     *
     * @param folder of its ledger and its log
     * @param environment says where its database is
     */
    Victim(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        VictimProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("victim.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        process = builder.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answer();
    }

    /** Has it do something, and returns when it has. */
    String order(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return answer();
    }

    Verdict check(int from) throws IOException {
        return Verdict.of(order("check " + from));
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(VictimProgram.ANSWER)) {
                return line.substring(VictimProgram.ANSWER.length());
            }
        }
        throw new IOException("The portal has ended; its log is in victim.log");
    }

    /** As {@code kill -9} does: nothing in it gets to say a last word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
