#ifndef ATTUNE_CLIBPQ_SHIM_H
#define ATTUNE_CLIBPQ_SHIM_H

#include <libpq-fe.h>

#endif
