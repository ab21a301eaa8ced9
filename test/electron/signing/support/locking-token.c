/*
 * A PKCS#11 module over SoftHSM that locks as civil servants' tokens do: three wrong PINs, with the flags of the standard
 * before each. Keeps its count of wrong PINs and of logins in the file LOCKING_STATE; LOCKING_MODE may be "expired" or "keypad".
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef unsigned long ulong_t;
typedef ulong_t (*token_info_t)(ulong_t, void *);
typedef ulong_t (*login_t)(ulong_t, ulong_t, unsigned char *, ulong_t);
typedef ulong_t (*function_list_t)(void **);

enum { GET_TOKEN_INFO = 6, LOGIN = 18, FUNCTIONS = 68, MOST_WRONG = 3 };
enum { KEYPAD = 0x100, COUNT_LOW = 0x10000, FINAL_TRY = 0x20000, LOCKED = 0x40000 };
enum { PIN_INCORRECT = 0xa0, PIN_EXPIRED = 0xa3, PIN_LOCKED = 0xa4 };

struct list {
  unsigned char version[2];
  void *functions[FUNCTIONS];
};
static struct list own;
static struct list *below;

struct state {
  int wrong;
  int logins;
};

static struct state load(void) {
  struct state state = {0, 0};
  FILE *file = fopen(getenv("LOCKING_STATE"), "r");
  if (file) {
    if (fscanf(file, "%d %d", &state.wrong, &state.logins) != 2) state.wrong = state.logins = 0;
    fclose(file);
  }
  return state;
}

static void save(struct state state) {
  FILE *file = fopen(getenv("LOCKING_STATE"), "w");
  if (!file) return;
  fprintf(file, "%d %d", state.wrong, state.logins);
  fclose(file);
}

static int mode_is(const char *mode) {
  const char *set = getenv("LOCKING_MODE");
  return set && strcmp(set, mode) == 0;
}

static ulong_t token_info(ulong_t slot, void *info) {
  ulong_t returned = ((token_info_t)below->functions[GET_TOKEN_INFO])(slot, info);
  /* Label, manufacturer, model and serial come before the flags. */
  ulong_t *flags = (ulong_t *)((char *)info + 96);
  int wrong = load().wrong;
  *flags &= ~(ulong_t)(COUNT_LOW | FINAL_TRY | LOCKED);
  if (wrong >= MOST_WRONG) *flags |= LOCKED;
  else if (wrong == MOST_WRONG - 1) *flags |= COUNT_LOW | FINAL_TRY;
  else if (wrong > 0) *flags |= COUNT_LOW;
  if (mode_is("keypad")) *flags |= KEYPAD;
  return returned;
}

static ulong_t login(ulong_t session, ulong_t user, unsigned char *pin, ulong_t length) {
  struct state state = load();
  state.logins += 1;
  save(state);
  if (mode_is("expired")) return PIN_EXPIRED;
  if (state.wrong >= MOST_WRONG) return PIN_LOCKED;
  if (mode_is("keypad") && !pin) {
    pin = (unsigned char *)getenv("LOCKING_PIN");
    length = strlen((char *)pin);
  }
  ulong_t returned = ((login_t)below->functions[LOGIN])(session, user, pin, length);
  if (returned == PIN_INCORRECT) state.wrong += 1;
  if (returned == 0) state.wrong = 0;
  save(state);
  return returned;
}

ulong_t C_GetFunctionList(void **list) {
  void *module = dlopen(getenv("LOCKING_BELOW"), RTLD_NOW | RTLD_LOCAL);
  if (!module) return 5;
  function_list_t get = (function_list_t)dlsym(module, "C_GetFunctionList");
  if (!get || get((void **)&below) != 0) return 5;
  own = *below;
  own.functions[GET_TOKEN_INFO] = (void *)token_info;
  own.functions[LOGIN] = (void *)login;
  *list = &own;
  return 0;
}
