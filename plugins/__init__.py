"""The rules that come with srclint, one folder for each family; installed, they are ``srclint.plugins``.

They plug in through the same entry points and hooks that a third party's rules do, and stand inside srclint's own
package so that no other distribution's module of a like name can take their place.
"""
