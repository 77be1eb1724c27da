/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-io-error.h"

G_DEFINE_QUARK (tov_io_error_quark, tov_io_error)
