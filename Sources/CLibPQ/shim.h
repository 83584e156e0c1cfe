#ifndef ATTUNE_CLIBPQ_SHIM_H
#define ATTUNE_CLIBPQ_SHIM_H

#include <libpq-fe.h>

/* The wake-up of a connection's thread; Swift's Glibc module leaves it out. */
#ifdef __linux__
#include <sys/eventfd.h>
#endif

#endif
