package org.dualusegraph.platform.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.dualusegraph.testing.PackagedDemo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same against the package. */
@QuarkusIntegrationTest
@ExtendWith(PackagedDemo.class)
class CachingIT extends CachingTest {}
