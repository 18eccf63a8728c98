"""China's government-information disclosure standards (政府信息公开、基层政务公开) as one typed library.

Import the room you need; this package itself imports nothing:

* ``govdisclose.catalog``: the standard catalogue (基层政务公开标准目录) and its checks;
* ``govdisclose.deadlines``: working days with 调休, time limits, statutory terms;
* ``govdisclose.attributes``: 主动公开, 依申请公开 or 不予公开, with the reasons;
* ``govdisclose.process``: flows of the work (公开流程);
* ``govdisclose.domains``: domain (领域) definitions and packs;
* ``govdisclose.ingest`` and ``govdisclose.export``: office tables in, standard XML and JSON out.
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
