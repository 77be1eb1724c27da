/* Keeps a deliberate leak of GLib out of the leak checker's report.
 *
 * GLib keeps its quarks in an array and lets go of the old one when it grows, so that others may go
 * on reading it without a lock. The first array holds 2048 quarks, and a program with GTK and many
 * properties has more. It is allocated by GLib's constructor, in a frame that has no name to put
 * into a list of suppressions. So the allocations are watched from before that constructor until
 * the program begins, and what has the array's size is remembered here, where the checker sees it.
 *
 * This file belongs into executables that are built with the address sanitizer, and is empty in
 * others. */
#if defined(__SANITIZE_ADDRESS__)

#include <stddef.h>

#define FIRST_ARRAY_SIZE (2048 * sizeof (char *))

/* The compiler's own header for this is not installed everywhere. */
extern int __sanitizer_install_malloc_and_free_hooks (void (*on_malloc) (const volatile void *,
                                                                         size_t),
                                                      void (*on_free) (const volatile void *));

static const volatile void *volatile remembered[16];
static volatile size_t n_remembered;

static void
remember_array (const volatile void *block, size_t size)
{
  if (size == FIRST_ARRAY_SIZE && n_remembered < sizeof remembered / sizeof *remembered)
    remembered[n_remembered++] = block;
}

static void
ignore_free (const volatile void *block)
{
  (void) block;
}

static void
watch_allocations (void)
{
  __sanitizer_install_malloc_and_free_hooks (remember_array, ignore_free);
}

/* Functions in this section run before the constructors of shared libraries. */
__attribute__ ((section (".preinit_array"),
                used)) static void (*const watch_early) (void) = watch_allocations;

#endif
