package org.dualusegraph.platform.limits;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Tells the native build of the library's classes for caches bounded by weight, and for those bounded by size that forget what is
 * not used: the library makes up their names, and the extension knows only those that it needs itself.
 */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSAMS"})
final class NativeCaches {

    private NativeCaches() {}
}
