# Waymark as an image. For a whole deployment see docker-compose.yml.

FROM node:24-bookworm-slim AS node

# Eclipse Temurin's 25-jdk image with Maven added.
FROM maven:3.9-eclipse-temurin-25 AS build

# Vaadin builds the pages with Node 24 and its npm.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
    && node --version && npm --version

WORKDIR /build
COPY . .
# What Maven and npm download stays with the builder, so that the next build needs little.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true package
# In layers: a new version of Waymark then shares its libraries with the one before.
RUN java -Djarmode=tools -jar target/waymark.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre

# A number of its own, which the master key's file on the host can be given to.
RUN groupadd --gid 10001 waymark \
    && useradd --uid 10001 --gid 10001 --no-log-init --home-dir /var/lib/waymark --shell /usr/sbin/nologin waymark \
    && install -d -o waymark -g waymark -m 0700 /var/lib/waymark

WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./

# The embedded database and its master key, when no SPRING_DATASOURCE_URL names another database.
ENV WAYMARK_DATA=/var/lib/waymark
VOLUME /var/lib/waymark

USER 10001:10001
EXPOSE 8080

# The image has neither curl nor wget; bash opens the connection itself. A portal that is not well answers 503.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]

# Further options for the Java machine: JDK_JAVA_OPTIONS. Out of memory, it ends and is started again rather than
# losing what people type from then on.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-jar", "/app/waymark.jar"]
