/*
 * A disk with a volatile cache, for one process and one folder (LD_PRELOAD, Linux).
 *
 * Writes go through, so the process reads what it wrote. Beside that the library remembers, for every 512-byte sector
 * changed since the file's last fsync, what the disk would still hold; and every name made, moved or removed since the
 * folder's last fsync. At the power cut it puts that back and kills the process.
 *
 *   POWER_CUT_FOLDER   absolute path; only files below it are on this disk
 *   POWER_CUT_AT       number of the call (write, truncate, fsync, rename, ...) before which the power goes; 0 = never
 *   POWER_CUT_MODE     drop: nothing unsynced survives; torn: each unsynced sector survives or not, at random, and of
 *                      the unsynced changes of names a random first part survives, as on a journaling file system
 *   POWER_CUT_SEED     makes the random choices repeatable
 *   POWER_CUT_DISK     bytes that may still be written before the disk is full (ENOSPC); unset = no limit
 *
 * Not modelled: shared memory maps (SQLite's -shm, which it rebuilds), mkdir, a disk that lies about fsync, the
 * versions of a sector between the last fsync and now, and copies inside the kernel over an existing file (into a new
 * file they are lost like any write).
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define SECTOR 512
#define MAX_FILES 4096
#define MAX_NAMES 4096

/* One file (inode) with unsynced content: what the disk holds of each changed sector, and how long it is there. */
struct file {
  dev_t dev;
  ino_t ino;
  int fd; /* our own, never closed: closing any descriptor would drop the process's record locks */
  off_t durable_size;
  unsigned char **saved;
  size_t sectors;
};

enum change { CREATED, RENAMED, REMOVED };
struct name {
  enum change change;
  char *path, *from, *stash;
};

static struct file files[MAX_FILES];
static int file_count;
static struct name names[MAX_NAMES];
static int name_count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static unsigned long calls, cut_at;
static long long disk_left = -1;
static int torn, stash_count;
static uint64_t seed;

static void fail(const char *what) {
  dprintf(2, "power-cut: %s: %s\n", what, strerror(errno));
  syscall(SYS_kill, getpid(), SIGABRT);
}

static uint64_t next_random(void) { /* splitmix64 */
  uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

__attribute__((constructor)) static void start(void) {
  const char *value = getenv("POWER_CUT_FOLDER");
  if (!value) return;
  folder_length = strlen(value);
  if (folder_length + 1 >= sizeof folder) fail("folder name too long");
  memcpy(folder, value, folder_length + 1);
  if ((value = getenv("POWER_CUT_AT"))) cut_at = strtoul(value, NULL, 10);
  if ((value = getenv("POWER_CUT_SEED"))) seed = strtoull(value, NULL, 10);
  if ((value = getenv("POWER_CUT_DISK"))) disk_left = strtoll(value, NULL, 10);
  torn = (value = getenv("POWER_CUT_MODE")) && strcmp(value, "torn") == 0;
}

static int inside(const char *path) {
  return folder_length && strncmp(path, folder, folder_length) == 0 && path[folder_length] == '/';
}

static int path_of(int fd, char *path) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}

/* An absolute path for a name given to rename or unlink; the tests use no symbolic links. */
static int absolute(int dirfd, const char *given, char *path) {
  if (given[0] == '/') return snprintf(path, PATH_MAX, "%s", given) < PATH_MAX;
  char base[PATH_MAX];
  if (dirfd == AT_FDCWD ? !getcwd(base, sizeof base) : !path_of(dirfd, base)) return 0;
  return snprintf(path, PATH_MAX, "%s/%s", base, given) < PATH_MAX;
}

/* ---- content ---- */

static struct file *find_file(int fd) {
  struct stat st;
  if (!folder_length || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) return NULL;
  for (int i = file_count - 1; i >= 0; i--)
    if (files[i].ino == st.st_ino && files[i].dev == st.st_dev) return &files[i];
  return NULL;
}

static void know_file(int fd) {
  struct stat st;
  if (find_file(fd) || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) return;
  if (file_count == MAX_FILES) fail("too many files");
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int own = syscall(SYS_openat, AT_FDCWD, link, O_RDWR | O_CLOEXEC);
  if (own < 0) return; /* read-only file: nothing to lose */
  files[file_count++] = (struct file){st.st_dev, st.st_ino, own, st.st_size, NULL, 0};
}

static void save_sectors(struct file *f, off_t from, off_t to) {
  if (to > f->durable_size) to = f->durable_size;
  for (off_t s = from / SECTOR; s * SECTOR < to; s++) {
    if ((size_t)s >= f->sectors) {
      size_t grown = (size_t)s * 2 + 64;
      f->saved = realloc(f->saved, grown * sizeof *f->saved);
      if (!f->saved) fail("memory");
      memset(f->saved + f->sectors, 0, (grown - f->sectors) * sizeof *f->saved);
      f->sectors = grown;
    }
    if (f->saved[s]) continue;
    if (!(f->saved[s] = calloc(1, SECTOR))) fail("memory");
    if (syscall(SYS_pread64, f->fd, f->saved[s], SECTOR, s * SECTOR) < 0) fail("read");
  }
}

static void forget_sectors(struct file *f) {
  for (size_t s = 0; s < f->sectors; s++) {
    free(f->saved[s]);
    f->saved[s] = NULL;
  }
}

static void synced(int fd) {
  struct file *f = find_file(fd);
  struct stat st;
  if (!f || fstat(fd, &st) != 0) return;
  forget_sectors(f);
  f->durable_size = st.st_size;
}

/* Sectors beyond the durable end have no durable content: torn, some of them stay zero in a file that did grow. */
static void lose_growth(struct file *f, off_t size) {
  static const unsigned char zeros[SECTOR];
  off_t first = (f->durable_size + SECTOR - 1) / SECTOR;
  for (off_t s = first; s * SECTOR < size; s++) {
    if (next_random() & 1) continue;
    off_t length = size - s * SECTOR < SECTOR ? size - s * SECTOR : SECTOR;
    syscall(SYS_pwrite64, f->fd, zeros, length, s * SECTOR);
  }
}

static void lose_content(struct file *f) {
  struct stat st;
  if (fstat(f->fd, &st) != 0) fail("stat");
  int grown_stays = torn && st.st_size > f->durable_size && (next_random() & 1);
  if (grown_stays) lose_growth(f, st.st_size);
  else if (!(torn && st.st_size < f->durable_size && (next_random() & 1)))
    syscall(SYS_ftruncate, f->fd, f->durable_size);
  if (fstat(f->fd, &st) != 0) fail("stat");
  for (size_t s = 0; s < f->sectors; s++) {
    if (!f->saved[s] || (torn && (next_random() & 1))) continue;
    off_t length = st.st_size - (off_t)s * SECTOR;
    if (length > SECTOR) length = SECTOR;
    if (length > 0) syscall(SYS_pwrite64, f->fd, f->saved[s], length, s * SECTOR);
  }
}

/* ---- names ---- */

/* A second name keeps what is about to be replaced or removed. */
static char *stash(const char *path) {
  char kept[PATH_MAX + 64];
  snprintf(kept, sizeof kept, "%s.power-cut-%d-%d", folder, getpid(), stash_count++);
  return syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, kept, 0) == 0 ? strdup(kept) : NULL;
}

static void note_name(enum change change, const char *path, const char *from, char *kept) {
  if (name_count == MAX_NAMES) fail("too many names");
  names[name_count++] = (struct name){change, strdup(path), from ? strdup(from) : NULL, kept};
}

static void settle_name(struct name *n) {
  if (n->stash) syscall(SYS_unlinkat, AT_FDCWD, n->stash, 0);
  free(n->path);
  free(n->from);
  free(n->stash);
}

static void folder_synced(const char *path) {
  size_t length = strlen(path);
  int kept = 0;
  for (int i = 0; i < name_count; i++) {
    char *slash = strrchr(names[i].path, '/');
    int here = (size_t)(slash - names[i].path) == length && strncmp(names[i].path, path, length) == 0;
    if (here) settle_name(&names[i]);
    else names[kept++] = names[i];
  }
  name_count = kept;
}

static void rename_raw(const char *from, const char *to) {
  syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

static void lose_names(void) {
  int kept = torn && name_count ? (int)(next_random() % (uint64_t)(name_count + 1)) : 0;
  for (int i = name_count - 1; i >= kept; i--) {
    struct name *n = &names[i];
    if (n->change == CREATED) syscall(SYS_unlinkat, AT_FDCWD, n->path, 0);
    if (n->change == RENAMED) rename_raw(n->path, n->from);
    if (n->stash) rename_raw(n->stash, n->path);
  }
  for (int i = 0; i < kept; i++) settle_name(&names[i]);
}

/* ---- the cut ---- */

/* Called with the lock held before anything that changes the disk. */
static void count_call(void) {
  if (++calls != cut_at) return;
  for (int i = 0; i < file_count; i++) lose_content(&files[i]);
  lose_names();
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

static int disk_full(size_t bytes) {
  if (disk_left < 0) return 0;
  if ((long long)bytes > disk_left) {
    disk_left = 0;
    errno = ENOSPC;
    return 1;
  }
  disk_left -= bytes;
  return 0;
}

/* Before `length` bytes go to `at` (-1: where the descriptor stands). Returns 0 where the disk is full. */
static int before_write(int fd, off_t at, size_t length) {
  struct file *f = find_file(fd);
  if (!f) return 1;
  count_call();
  if (disk_full(length)) return 0;
  if (at < 0) {
    struct stat st;
    int append = fcntl(fd, F_GETFL) & O_APPEND;
    at = append && fstat(fd, &st) == 0 ? st.st_size : lseek(fd, 0, SEEK_CUR);
  }
  save_sectors(f, at, at + (off_t)length);
  return 1;
}

static void before_truncate(int fd, off_t size) {
  struct file *f = find_file(fd);
  if (!f) return;
  count_call();
  save_sectors(f, size, f->durable_size);
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i++) sum += parts[i].iov_len;
  return sum;
}

/* ---- the calls ---- */

#define LOCKED(type, expression)        \
  pthread_mutex_lock(&lock);            \
  type result = (expression);           \
  int kept_errno = errno;               \
  pthread_mutex_unlock(&lock);          \
  errno = kept_errno;                   \
  return result

static int open_known(int dirfd, const char *given, int flags, mode_t mode) {
  char path[PATH_MAX];
  int ours = folder_length && !(flags & (O_PATH | O_DIRECTORY)) && absolute(dirfd, given, path) && inside(path);
  if (!ours) return syscall(SYS_openat, dirfd, given, flags, mode);
  int made = (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
  if (made) count_call();
  int fd = syscall(SYS_openat, dirfd, given, flags & ~O_TRUNC, mode);
  if (fd < 0) return fd;
  if (made) note_name(CREATED, path, NULL, NULL);
  if ((flags & O_ACCMODE) == O_RDONLY) return fd;
  know_file(fd);
  if (flags & O_TRUNC) {
    before_truncate(fd, 0);
    syscall(SYS_ftruncate, fd, 0);
  }
  return fd;
}

static mode_t mode_of(int flags, va_list rest) {
  return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0;
}

#define OPEN(name)                                                  \
  int name(const char *path, int flags, ...) {                      \
    va_list rest;                                                   \
    va_start(rest, flags);                                          \
    mode_t mode = mode_of(flags, rest);                             \
    va_end(rest);                                                   \
    LOCKED(int, open_known(AT_FDCWD, path, flags, mode));           \
  }
#define OPENAT(name)                                                \
  int name(int dirfd, const char *path, int flags, ...) {           \
    va_list rest;                                                   \
    va_start(rest, flags);                                          \
    mode_t mode = mode_of(flags, rest);                             \
    va_end(rest);                                                   \
    LOCKED(int, open_known(dirfd, path, flags, mode));              \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)
int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

ssize_t write(int fd, const void *bytes, size_t length) {
  LOCKED(ssize_t, before_write(fd, -1, length) ? syscall(SYS_write, fd, bytes, length) : -1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  LOCKED(ssize_t, before_write(fd, -1, total(parts, count)) ? syscall(SYS_writev, fd, parts, count) : -1);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  LOCKED(ssize_t, before_write(fd, at, length) ? syscall(SYS_pwrite64, fd, bytes, length, at) : -1);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }
/* The file is in order of writing already, so parts may go one by one. */
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  ssize_t done = 0;
  for (int i = 0; i < count; i++) {
    ssize_t written = pwrite64(fd, parts[i].iov_base, parts[i].iov_len, at + done);
    if (written < 0) return done ? done : -1;
    done += written;
    if ((size_t)written < parts[i].iov_len) break;
  }
  return done;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return pwritev64(fd, parts, count, at); }

static int cut_short(int fd, off_t size) {
  before_truncate(fd, size);
  return (int)syscall(SYS_ftruncate, fd, size);
}
int ftruncate64(int fd, off64_t size) { LOCKED(int, cut_short(fd, size)); }
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int grow(int fd, int mode, off_t at, off_t length) {
  return before_write(fd, at, (size_t)length) ? (int)syscall(SYS_fallocate, fd, mode, at, length) : -1;
}
int fallocate64(int fd, int mode, off64_t at, off64_t length) { LOCKED(int, grow(fd, mode, at, length)); }
int fallocate(int fd, int mode, off_t at, off_t length) { return fallocate64(fd, mode, at, length); }
int posix_fallocate64(int fd, off64_t at, off64_t length) {
  return fallocate64(fd, 0, at, length) == 0 ? 0 : errno;
}
int posix_fallocate(int fd, off_t at, off_t length) { return posix_fallocate64(fd, at, length); }

static int flush(int fd, long call) {
  struct stat st;
  char path[PATH_MAX];
  int is_folder = folder_length && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode) && path_of(fd, path) &&
                  (inside(path) || strcmp(path, folder) == 0);
  if (is_folder || find_file(fd)) count_call();
  int result = syscall(call, fd);
  if (result != 0) return result;
  if (is_folder) folder_synced(path);
  else synced(fd);
  return result;
}
int fsync(int fd) { LOCKED(int, flush(fd, SYS_fsync)); }
int fdatasync(int fd) { LOCKED(int, flush(fd, SYS_fdatasync)); }

static int rename_known(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
  char source[PATH_MAX], target[PATH_MAX];
  int ours = folder_length && absolute(from_dir, from, source) && absolute(to_dir, to, target) && inside(target);
  if (ours) count_call();
  char *kept = ours ? stash(target) : NULL;
  int result = syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
  if (ours && result == 0) note_name(RENAMED, target, source, kept);
  else if (kept) syscall(SYS_unlinkat, AT_FDCWD, kept, 0);
  return result;
}
int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
  LOCKED(int, rename_known(from_dir, from, to_dir, to, flags));
}
int renameat(int from_dir, const char *from, int to_dir, const char *to) {
  return renameat2(from_dir, from, to_dir, to, 0);
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

static int unlink_known(int dirfd, const char *given, int flags) {
  char path[PATH_MAX];
  int ours = folder_length && !(flags & AT_REMOVEDIR) && absolute(dirfd, given, path) && inside(path);
  if (ours) count_call();
  char *kept = ours ? stash(path) : NULL;
  int result = syscall(SYS_unlinkat, dirfd, given, flags);
  if (ours && result == 0) note_name(REMOVED, path, NULL, kept);
  else if (kept) syscall(SYS_unlinkat, AT_FDCWD, kept, 0);
  return result;
}
int unlinkat(int dirfd, const char *path, int flags) { LOCKED(int, unlink_known(dirfd, path, flags)); }
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
