"""The reply to a request (依申请公开答复期限): what happened, taken together with the calendar, gives the day by which it is due.

The parts, in the order in which they work: ``conventions`` (open questions as settings), ``receipt`` (the day of receipt),
``record`` (events put in order and checked against each other), ``clock`` (restarts, suspensions, extension), ``account``
(the reasons). ``assemble`` joins them.
"""
