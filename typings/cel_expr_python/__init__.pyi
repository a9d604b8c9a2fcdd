from . import cel as cel
