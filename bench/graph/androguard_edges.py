"""Prints the edges of an APK's call graph as androguard's cross references know them: `Caller.method -> Callee.method`."""
import logging
import sys

logging.disable(logging.CRITICAL)
try:
    from loguru import logger

    logger.remove()
except ImportError:
    pass
from androguard.misc import AnalyzeAPK


def name(method):
    owner = str(method.class_name)[1:-1].rsplit("/", 1)[-1]
    return f"{owner}.{method.name}"


_, _, analysis = AnalyzeAPK(sys.argv[1])
for method in analysis.get_methods():
    for _, callee, _ in method.get_xref_to():
        print(f"{name(method)} -> {name(callee)}")
